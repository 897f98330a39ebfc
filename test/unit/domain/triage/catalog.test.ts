import { describe, expect, it } from 'vitest';
import type { Program } from '../../../../functions/domain/program/program.ts';
import type { RequestTerms } from '../../../../functions/domain/request/terms.ts';
import type { PartnerSnapshot } from '../../../../functions/domain/triage/snapshot.ts';
import { month, program, snapshot, terms, triaged } from '../examples.ts';

const catalogTerms = { ...terms, programId: program.programId };
type Case = {
  program?: Partial<Program> | null;
  partner?: Partial<PartnerSnapshot['partner']>;
  asked?: Partial<RequestTerms>;
};
const ask = ({ program: changes = {}, partner = {}, asked = {} }: Case, rest: Partial<PartnerSnapshot> = {}) =>
  triaged(
    { ...catalogTerms, ...asked },
    {
      ...snapshot,
      partner: { ...snapshot.partner, ...partner },
      program: changes && { ...program, ...changes },
      ...rest,
    },
  );

describe('a pre-approved program', () => {
  it('needs nobody when an eligible partner asks inside its allocation', () => {
    const decision = ask({});
    expect(decision).toMatchObject({ outcome: 'fund', preApproved: true, cap: null });
    expect(decision.gates).toHaveLength(5);
  });

  it('needs nobody up to the last cent of the allocation, and people above it', () => {
    const allocation = { available: 400_000, amount: 1_000_000, currency: 'USD' };
    expect(ask({}, { allocation }).preApproved).toBe(true);
    expect(ask({}, { allocation: { ...allocation, available: 399_999 } })).toMatchObject({
      outcome: 'fund',
      preApproved: false,
    });
    expect(ask({}, { allocation: { ...allocation, currency: 'EUR' } }).preApproved).toBe(false);
    expect(ask({}, { allocation: null }).preApproved).toBe(false);
  });

  it('does not pass a failing gate', () => {
    const performance = [month('2026-10', { quotesIssued: 10, dealsClosed: 1 })];
    expect(ask({}, { performance })).toMatchObject({ outcome: 'fund-enablement-instead', preApproved: false });
  });

  it('lets a partner without history in under the new-partner cap, and tells people above it', () => {
    const allocation = { available: 800_000, amount: 800_000, currency: 'USD' };
    expect(ask({}, { allocation, performance: [] })).toMatchObject({
      outcome: 'fund',
      preApproved: true,
      cap: 400_000,
    });
    const less = { ...allocation, amount: 700_000 };
    expect(ask({}, { allocation: less, performance: [] })).toMatchObject({
      outcome: 'review',
      preApproved: false,
      cap: 350_000,
    });
  });

  it('goes to a person when late', () => {
    expect(ask({ asked: { startDate: '2026-11-24' } })).toMatchObject({ outcome: 'review', preApproved: false });
  });
});

describe('a program', () => {
  it.each([
    [{ program: null }, 'no such program'],
    [{ program: { active: false } }, 'closed'],
    [{ program: { eligibleTiers: ['platinum' as const] } }, 'your tier is gold'],
    [{ program: { eligibleTouchModels: ['one-to-many' as const] } }, 'not offered to one-to-few'],
    [{ program: { cap: 399_999 } }, '$3,999.99'],
  ])('declines with a sentence: %o', (given, words) => {
    const decision = ask(given);
    expect(decision).toMatchObject({ outcome: 'decline', preApproved: false });
    expect(decision.sentence).toContain(words);
  });

  it('that is not pre-approved goes to its approvers', () => {
    expect(ask({ program: { preApproved: false } })).toMatchObject({ outcome: 'fund', preApproved: false });
  });
});

describe('a one-to-many partner', () => {
  const partner = { touchModel: 'one-to-many' as const };

  it('is served from the catalog only', () => {
    const bare = triaged(terms, { ...snapshot, partner: { ...snapshot.partner, ...partner } });
    expect(bare).toMatchObject({
      outcome: 'decline',
      sentence: expect.stringContaining('choose one of its pre-approved'),
    });
    expect(ask({ partner })).toMatchObject({ outcome: 'fund', preApproved: true });
  });

  it('is not served from what is not pre-approved', () => {
    expect(ask({ partner, program: { preApproved: false } }).outcome).toBe('decline');
  });
});
