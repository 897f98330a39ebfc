import { describe, expect, it } from 'vitest';
import { newPartnerCap } from '../../../../functions/domain/triage/cap.ts';
import { TriageDecision } from '../../../../functions/domain/triage/decision.ts';
import { PartnerSnapshot } from '../../../../functions/domain/triage/snapshot.ts';
import { policy, program, snapshot, terms, triaged } from '../examples.ts';

const rate = { from: 'JPY', to: 'USD', rate: '0.0067', source: 'ECB', on: '2026-11-20' };
const yen = { ...terms, amount: 700_000, currency: 'JPY' };
const inYen = (amount: number, over: Partial<PartnerSnapshot> = {}): PartnerSnapshot => ({
  ...snapshot,
  allocation: { available: amount, amount, currency: 'JPY' },
  rate,
  ...over,
});

describe('the new-partner cap in another currency', () => {
  const rules = policy.rules.triage;

  it('is what the sum of the policy is worth at the rate of the budget', () => {
    expect(newPartnerCap(rules, inYen(2_000_000))).toBe(746_268);
    expect(newPartnerCap(rules, { allocation: null, rate })).toBe(746_268);
  });

  it('is half the allocation where that is lower', () => {
    expect(newPartnerCap(rules, inYen(1_000_001))).toBe(500_000);
    const cheap = { ...rate, rate: '0.0000000001' };
    expect(newPartnerCap(rules, inYen(1_000_000, { rate: cheap }))).toBe(500_000);
    expect(newPartnerCap({ ...rules, newPartnerCap: 10 ** 15 }, { allocation: null, rate: cheap })).toBe(
      Number.MAX_SAFE_INTEGER,
    );
  });

  it('is set on the request in its own currency', () => {
    expect(triaged(yen, inYen(2_000_000, { performance: [] })).cap).toBe(746_268);
  });
});

it('keeps the rate with the decision, which replays to the same answer from what is stored', () => {
  const stored = PartnerSnapshot.parse(inYen(2_000_000));
  const decision = triaged(yen, stored);
  expect(decision.rate).toEqual(rate);
  expect(TriageDecision.parse(decision)).toEqual(decision);
  expect(triaged(yen, PartnerSnapshot.parse(structuredClone(stored)))).toEqual(decision);
});

it('reads what was stored before there were rates', () => {
  expect(triaged(terms, PartnerSnapshot.parse(snapshot))).not.toHaveProperty('rate');
  expect(TriageDecision.parse(triaged())).toEqual(triaged());
});

it('declines a program that is in another currency than the request by now', () => {
  const asked = { ...yen, programId: program.programId };
  expect(triaged(asked, inYen(2_000_000, { program }))).toMatchObject({
    outcome: 'decline',
    sentence: 'The program "Webinar in a box" is funded in USD by now; please ask in that currency.',
  });
  const cap = { ...program, currency: 'JPY', cap: 699_999 };
  expect(triaged(asked, inYen(2_000_000, { program: cap })).sentence).toContain('funds up to ¥699,999');
});
