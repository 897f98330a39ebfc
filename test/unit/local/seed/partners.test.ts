import { describe, expect, test } from 'vitest';
import { monthsOfQuarter } from '../../../../functions/domain/calendar/fiscal-quarter.ts';
import { assessPartner } from '../../../../functions/domain/lever/assess.ts';
import { Tier } from '../../../../functions/domain/partner/partner.ts';
import { MonthlyPerformance } from '../../../../functions/domain/partner/performance.ts';
import { trailingTwelveMonths } from '../../../../functions/domain/partner/trailing.ts';
import { computeTier } from '../../../../functions/domain/tier/tier.ts';
import { triage } from '../../../../functions/domain/triage/triage.ts';
import { createPartner, feedPerformance } from '../../../../functions/partner/contracts.ts';
import { createProgram } from '../../../../functions/program/contracts.ts';
import { catalog } from '../../../../local/seed/catalog.ts';
import { monthsOf } from '../../../../local/seed/history.ts';
import { dayBefore } from '../../../../local/seed/months.ts';
import { introductionOf, samplePartners } from '../../../../local/seed/partners.ts';
import { policy, terms } from '../../domain/examples.ts';

const of = (partnerId: string) => {
  const partner = samplePartners.find((each) => each.partnerId === partnerId);
  if (!partner) throw new Error(`${partnerId} is not among the sample partners`);
  return partner;
};

/** Whatever the day is on which somebody starts it. */
describe.each(['2026-11-21', '2027-01-01', '2027-02-28', '2027-06-30'])('on %s', (today) => {
  const months = (partnerId: string) => MonthlyPerformance.array().parse(monthsOf(of(partnerId), today));
  const tierOf = (partnerId: string) => computeTier(trailingTwelveMonths(months(partnerId), today), policy.rules.tier);

  test('every sample partner and program is a body that the API takes', () => {
    for (const partner of samplePartners) {
      expect(createPartner.body.safeParse(introductionOf(partner, today)).error).toBeUndefined();
      expect(feedPerformance.body.safeParse({ months: monthsOf(partner, today) }).error).toBeUndefined();
    }
    for (const program of catalog) expect(createProgram.body.safeParse(program).error).toBeUndefined();
  });

  const triaged = (partnerId: string) => {
    const partner = of(partnerId);
    return triage({
      requestVersion: 1,
      terms: {
        ...terms,
        region: 'emea',
        vertical: partner.profile.verticals[0] ?? '',
        startDate: today,
        endDate: today,
      },
      snapshot: {
        partner: { ...partner.profile, partnerId, tier: tierOf(partnerId), touchModel: 'one-to-few', active: true },
        performance: months(partnerId),
        outcomes: partner.campaigns.toReversed().map(({ motion, endedDaysAgo, spend, pipeline }, n) => ({
          requestId: `req_01JD000000000000000000000${n}`,
          motion,
          activityEndedOn: dayBefore(today, endedDaysAgo),
          spend,
          pipeline,
        })),
        allocation: { available: 2_000_000, amount: 2_000_000, currency: 'USD' },
        program: null,
      },
      policy: { ...policy, rules: { ...policy.rules, triage: { ...policy.rules.triage, leadTimeBusinessDays: 0 } } },
      decidedAt: `${today}T09:00:00.000Z`,
    });
  };

  test('the strong partner is funded, the weak one redirected, the new one put before a human', () => {
    expect(triaged('northwind-security').outcome).toBe('fund');
    expect(triaged('brightpath-networks').outcome).toBe('fund-enablement-instead');
    expect(triaged('kestrel-systems').outcome).toBe('review');
  });

  test.each([
    ['northwind-security', 'none', 'gold'],
    ['brightpath-networks', 'confidence', 'registered'],
    ['old-harbour-it', 'awareness', 'registered'],
  ])('the audit finds in %s the gap %s, and the tier is %s', (partnerId, gap, tier) => {
    const quarter = { '2026-11-21': '2026Q3', '2027-01-01': '2026Q4', '2027-02-28': '2026Q4', '2027-06-30': '2027Q1' }[
      today
    ];
    const audited = quarter ?? '';
    const quarterMonths = monthsOfQuarter(audited, 1);
    const assessed = assessPartner({
      quarter: audited,
      quarterMonths,
      partner: { partnerId, tier: Tier.parse(tier), signedOn: dayBefore(today, of(partnerId).signedDaysAgo) },
      performance: months(partnerId),
      requests: [],
      tierMedianDeal: null,
      policy,
      asOf: `${quarterMonths[2]}-30`,
      assessedAt: `${today}T09:00:00.000Z`,
    });
    expect(assessed.gap).toBe(gap);
    expect(tierOf(partnerId)).toBe(tier);
  });
});
