import { describe, expect, it } from 'vitest';
import { defaultPolicyRules } from '../../../../functions/domain/policy/defaults.ts';
import { TriageDecision } from '../../../../functions/domain/triage/decision.ts';
import { PartnerSnapshot } from '../../../../functions/domain/triage/snapshot.ts';
import { at, campaign, month, policyOf, snapshot, terms, triaged } from '../examples.ts';

const slow = { ...snapshot, performance: [month('2026-10', { quotesIssued: 1000, dealsClosed: 199 })] };
const unsuccessful = { ...snapshot, outcomes: [1, 2, 3].map((n) => campaign(n, 100, 299)) };
const fresh = { ...snapshot, outcomes: snapshot.outcomes.slice(0, 2) };
const stopped = {
  ...snapshot,
  partner: { ...snapshot.partner, lever: { quarter: '2026Q3', gap: 'confidence', lever: 'stop-campaigns-and-shadow' } },
};
const elsewhere = { ...terms, region: 'apac' };
const late = { ...terms, startDate: '2026-12-01' };

describe('the outcome', () => {
  it('is fund when every gate passes, for people to approve', () => {
    const decision = triaged();
    expect(decision).toMatchObject({
      outcome: 'fund',
      preApproved: false,
      cap: null,
      policyVersion: 7,
      requestVersion: 1,
    });
    expect(decision.gates.map(({ gate }) => gate)).toEqual([
      'velocity',
      'market-fit',
      'proof-of-performance',
      'lever',
      'lead-time',
    ]);
    expect(TriageDecision.parse(decision)).toEqual(decision);
  });

  it('offers enablement instead for weak velocity or a confidence gap, whatever else fails', () => {
    expect(triaged(terms, slow).outcome).toBe('fund-enablement-instead');
    expect(triaged(terms, stopped).outcome).toBe('fund-enablement-instead');
    expect(triaged(elsewhere, slow).outcome).toBe('fund-enablement-instead');
    expect(triaged(terms, slow).sentence).toContain('19.9 %');
  });

  it('funds enablement for the very same partner', () => {
    const enablement = { ...terms, motion: 'enablement' as const, activityType: 'internal-enablement' as const };
    expect(triaged(enablement, slow).outcome).toBe('fund');
    expect(triaged(enablement, stopped).outcome).toBe('fund');
    expect(triaged(enablement, { ...slow, outcomes: [] }).outcome).toBe('fund');
  });

  it('declines what does not fit the market or did not return', () => {
    expect(triaged(elsewhere).outcome).toBe('decline');
    expect(triaged(terms, unsuccessful).outcome).toBe('decline');
  });

  it('asks a person for short history, with the new-partner cap', () => {
    expect(triaged(terms, fresh)).toMatchObject({ outcome: 'review', preApproved: false, cap: 500_000 });
    const small = { ...fresh, allocation: { available: 300_000, amount: 300_001, currency: 'USD' } };
    expect(triaged(terms, small).cap).toBe(150_000);
    expect(triaged(terms, { ...fresh, allocation: null }).cap).toBe(500_000);
  });

  it('asks a person about a late request, without a cap', () => {
    const decision = triaged(late);
    expect(decision).toMatchObject({ outcome: 'review', cap: null });
    expect(decision.sentence).toContain('7 business days');
  });

  it('follows the policy given, not a figure of its own', () => {
    const strict = policyOf({ triage: { ...defaultPolicyRules.triage, quoteToClosePercent: 41 } });
    expect(triaged(terms, snapshot, strict).outcome).toBe('fund-enablement-instead');
  });

  it('declines an inactive partner', () => {
    const inactive = { ...snapshot, partner: { ...snapshot.partner, active: false } };
    expect(triaged(terms, inactive)).toMatchObject({
      outcome: 'decline',
      sentence: expect.stringContaining('not active'),
    });
  });
});

it('replays a stored decision from its stored inputs to the same answer', () => {
  const stored = JSON.parse(JSON.stringify({ terms, snapshot }));
  expect(triaged(stored.terms, PartnerSnapshot.parse(stored.snapshot))).toEqual(triaged());
});

it('keeps of the entities only what the gates may look at', () => {
  const bloated = {
    ...snapshot,
    partner: { ...snapshot.partner, name: 'Northwind', createdAt: at },
    outcomes: snapshot.outcomes.map((outcome) => ({ ...outcome, note: 'approve this claim' })),
  };
  expect(PartnerSnapshot.parse(bloated)).toEqual(snapshot);
});
