import { describe, expect, it } from 'vitest';
import { auditClaim } from '../../../../../functions/domain/audit/audit-claim.ts';
import type { AuditInput } from '../../../../../functions/domain/audit/audit-input.ts';
import { type CeilingUsed, costBehind } from '../../../../../functions/domain/audit/ceiling-use.ts';
import { claimId, requestId, terms } from '../../examples.ts';
import { auditInput, invoiceSlot, read, slot } from '../documents.ts';

const other = 'clm_01JD0000000000000000000007';
const of = (activityType: 'content-syndication' | 'sales-incentive' | 'demo-unit' | 'vendor-conference') => ({
  ...auditInput().request,
  terms: { ...terms, activityType },
});
const used = (...costs: number[]): CeilingUsed => ({
  revision: costs.length + 1,
  uses: Object.fromEntries(costs.map((cost, place) => [`${other.slice(0, -1)}${place + 1}`, { requestId, cost }])),
});
const audit = (facts: Partial<AuditInput> = {}, total = '$4,000.00') =>
  auditClaim(
    auditInput({
      request: of('content-syndication'),
      slots: [invoiceSlot({ total: [read(total)] }), slot('placement-screenshot')],
      ...facts,
    }),
  );
const told = (facts: Partial<AuditInput> = {}, total?: string) =>
  audit(facts, total).checks.find(({ check }) => check === 'period-ceiling');

describe('the ceiling of a period', () => {
  it('says nothing while it is untouched and wide enough', () => {
    expect(told()).toBeUndefined();
    expect(audit().ceiling).toEqual({
      budgetId: '2027Q1-emea-USD',
      activityType: 'content-syndication',
      most: 1_875_000,
      used: 0,
      taken: 400_000,
      sharePercent: 50,
    });
  });

  it('counts what earlier claims used, and tells it', () => {
    const ceilingUsed = used(1_000_000, 475_000);
    const exact = audit({ ceilingUsed });
    expect(exact).toMatchObject({ eligibleTotal: 400_000, ceiling: { used: 1_475_000, taken: 400_000 } });
    expect(told({ ceilingUsed })).toMatchObject({
      verdict: 'pass',
      sentence: 'For this kind of activity $18,750.00 count in a period, of which other claims use $14,750.00.',
      staffNote: expect.stringContaining('clm_01JD0000000000000000000001: $10,000.00'),
    });
    const cut = audit({ ceilingUsed: used(1_475_001) });
    expect(cut).toMatchObject({ verdict: 'review', eligibleTotal: 399_999, auditedAmount: 199_999 });
    expect(told({ ceilingUsed: used(1_475_001) })?.sentence).toContain(
      'Of $4,000.00 that are eligible, $3,999.99 count.',
    );
  });

  it('fails the claim once it is used up, and is never less than that', () => {
    expect(audit({ ceilingUsed: used(1_875_000) })).toMatchObject({ verdict: 'fail', auditedAmount: 0 });
    expect(told({ ceilingUsed: used(1_875_000) })?.sentence).toContain('Nothing is left of it.');
    expect(audit({ ceilingUsed: used(1_874_998) })).toMatchObject({ verdict: 'review', eligibleTotal: 2 });
    expect(audit({ ceilingUsed: used(1_874_999) })).toMatchObject({ verdict: 'fail', eligibleTotal: 1 });
    expect(audit({ ceilingUsed: used(9_000_000) })).toMatchObject({ eligibleTotal: 0, ceiling: { taken: 0 } });
  });

  it('asks nobody about a claim for which it leaves too little to pay, though no total could be read', () => {
    const slots = [invoiceSlot({ total: [] })];
    const left = (cost: number) => audit({ ceilingUsed: used(1_875_000 - cost), slots });
    expect(left(1)).toMatchObject({ verdict: 'fail', acceptedAmount: 0 });
    expect(left(2)).toMatchObject({ acceptedAmount: 1 });
  });

  it('does not count the claim itself', () => {
    const own = { revision: 3, uses: { [claimId]: { requestId, cost: 1_875_000 } } };
    expect(audit({ ceilingUsed: own })).toMatchObject({ eligibleTotal: 400_000 });
  });

  it('holds a share of the funds, or the higher of that and a sum, likewise', () => {
    const ceilingUsed = used(200_000);
    const funds = 1_000_000;
    expect(audit({ request: of('sales-incentive'), funds, ceilingUsed }).eligibleTotal).toBe(50_000);
    expect(audit({ request: of('demo-unit'), funds, ceilingUsed }).eligibleTotal).toBe(100_000);
    expect(audit({ request: of('demo-unit'), funds: 9_000_000, ceilingUsed }).eligibleTotal).toBe(400_000);
    expect(audit({ request: of('vendor-conference'), ceilingUsed: used(1_400_000) }).eligibleTotal).toBe(100_000);
  });

  it('goes to a person, and takes what is left, when the total is not told', () => {
    const open = audit({ ceilingUsed: used(1_600_000) }, 'illegible');
    expect(open).toMatchObject({ eligibleTotal: null, ceiling: { taken: 275_000 } });
    expect(open.checks.find(({ check }) => check === 'period-ceiling')).toMatchObject({
      verdict: 'review',
      sentence: expect.stringContaining('$2,750.00 are left'),
    });
  });
});

it.each([
  [200_000, 50, 400_000],
  [1, 33, 4],
  [333, 33.3333, 1000],
  [5, 0, 0],
])('behind %i at %d %% stand %i', (amount, share, cost) => {
  expect(costBehind(amount, share)).toBe(cost);
});
