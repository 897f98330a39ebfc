import { describe, expect, it } from 'vitest';
import { type AssessmentInput, assessPartner, brokenAssessment } from '../../../../functions/domain/lever/assess.ts';
import { LeverAssessment } from '../../../../functions/domain/lever/assessment.ts';
import type { MonthlyPerformance } from '../../../../functions/domain/partner/performance.ts';
import { at, month, policy, requestId, terms } from '../examples.ts';

const assess = (figures: Partial<MonthlyPerformance>, facts: Partial<AssessmentInput> = {}) =>
  assessPartner({
    quarter: '2026Q3',
    quarterMonths: ['2026-07', '2026-08', '2026-09'],
    partner: { partnerId: 'northwind', tier: 'registered', signedOn: '2024-01-01' },
    performance: [month('2026-08', figures)],
    requests: [],
    tierMedianDeal: 100_000,
    policy,
    asOf: '2026-09-30',
    assessedAt: at,
    ...facts,
  });
const request = (status: 'in-execution' | 'claimable' | 'closed' | 'pending-approval', motion = terms.motion) => ({
  requestId: `${requestId}-${status}`,
  status,
  terms: { ...terms, motion },
});

describe('the three symptoms', () => {
  it.each([
    [3, 0, 'confidence'],
    [2, 0, 'none'],
    [100, 9, 'confidence'],
    [100, 10, 'none'],
  ])('%i meetings and %i quotes: %s', (meetings, quotesIssued, gap) => {
    expect(assess({ meetings, quotesIssued }).gap).toBe(gap);
  });

  it.each([
    [2, 99_999, 'strategic'],
    [2, 100_000, 'none'],
    [1, 1, 'none'],
  ])('%i deals of %i cents together against a median of $1,000.00: %s', (dealsClosed, dealValue, gap) => {
    expect(assess({ dealsClosed, dealValue }).gap).toBe(gap);
  });

  it('has no strategic gap where the tier closed nothing', () => {
    expect(assess({ dealsClosed: 2, dealValue: 1 }, { tierMedianDeal: null }).gap).toBe('none');
  });

  it.each([
    [{ logins: 1, lastLoginOn: '2026-08-01' }, 'awareness'],
    [{ logins: 1, lastLoginOn: '2026-08-02' }, 'none'],
    [{ logins: 1 }, 'none'],
    [{}, 'awareness'],
    [{ referrals: 1 }, 'none'],
    [{ meetings: 1 }, 'none'],
  ])('dormant since: %o is %s', (figures, gap) => {
    expect(assess(figures).gap).toBe(gap);
  });

  it('does not call a partner dormant that signed lately or has a request open', () => {
    const signed = { partnerId: 'northwind', tier: 'registered', signedOn: '2026-08-15' } as const;
    expect(assess({}, { partner: signed }).gap).toBe('none');
    expect(assess({}, { requests: [request('pending-approval')] }).gap).toBe('none');
    expect(assess({}, { requests: [request('closed')] }).gap).toBe('awareness');
  });

  it('looks at the quarter only', () => {
    const performance = [
      month('2026-06', { meetings: 50 }),
      month('2026-10', { meetings: 50 }),
      month('2026-09', { logins: 1 }),
    ];
    expect(assess({}, { performance }).gap).toBe('none');
  });

  it('names the first one of the table', () => {
    expect(assess({ meetings: 30, dealsClosed: 2, dealValue: 1 }).gap).toBe('confidence');
  });
});

describe('the assessment', () => {
  it('is stored with its inputs', () => {
    const assessed = assess({ meetings: 3 });
    expect(LeverAssessment.parse(assessed)).toEqual(assessed);
    expect(assessed).toMatchObject({ lever: 'stop-campaigns-and-shadow', previousLever: null, policyVersion: 7 });
    expect(assessed.inputs).toMatchObject({ meetings: 3, quotes: 0, tierMedianDeal: 100_000, asOf: '2026-09-30' });
  });

  it('recomputes the tier and names the lever before', () => {
    const partner = {
      partnerId: 'northwind',
      tier: 'gold',
      signedOn: '2024-01-01',
      lever: { quarter: '2026Q2', gap: 'awareness', lever: 're-recruit' },
    } as const;
    const assessed = assess({ partnerRevenue: 1_000_000, logins: 1 }, { partner });
    expect(assessed).toMatchObject({ tier: 'silver', previousTier: 'gold', previousLever: 're-recruit' });
  });

  it('names the demand generation that runs against a confidence gap and can still be stopped', () => {
    const requests = [
      request('in-execution'),
      request('pending-approval', 'enablement'),
      request('claimable'),
      request('closed'),
    ];
    expect(assess({ meetings: 3 }, { requests }).conflicts).toEqual([`${requestId}-in-execution`]);
    expect(assess({ dealsClosed: 2, dealValue: 1 }, { requests }).conflicts).toEqual([]);
  });

  it('is the same when run twice', () => {
    expect(assess({ meetings: 3 })).toEqual(assess({ meetings: 3 }));
  });

  it('reports a partner whose data is broken', () => {
    const broken = brokenAssessment({ quarter: '2026Q3', partnerId: 'x', problem: 'no month', assessedAt: at });
    expect(LeverAssessment.parse(broken)).toEqual(broken);
    expect(broken.status).toBe('broken');
  });
});
