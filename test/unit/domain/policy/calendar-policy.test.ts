import { describe, expect, it } from 'vitest';
import { CalendarPolicy, calendarOf } from '../../../../functions/domain/policy/calendar-policy.ts';
import { defaultPolicyRules } from '../../../../functions/domain/policy/defaults.ts';
import { PolicyRules } from '../../../../functions/domain/policy/policy.ts';

const emea = { country: 'DE', state: 'BY', from: '2026-01-01', until: '2026-12-31', holidays: ['2026-01-06'] };

describe('calendarOf', () => {
  it('knows the holidays and the own days off of a region', () => {
    const calendar = calendarOf({ regions: { emea }, daysOff: { emea: ['2026-12-24'] } }, 'emea');
    expect([...calendar]).toEqual(['2026-01-06', '2026-12-24']);
  });

  it('knows weekends only of a region that is not mapped', () => {
    expect(calendarOf({ regions: { emea }, daysOff: {} }, 'apac').size).toBe(0);
  });
});

it('means no holidays in a version from before they were known', () => {
  const { calendar: _, ...before } = defaultPolicyRules;
  expect(PolicyRules.parse(before).calendar).toEqual({ regions: {}, daysOff: {} });
});

it.each([{ country: 'Germany' }, { state: 'Bavaria' }, { until: '2025-12-31' }, { holidays: ['6 January'] }])(
  'refuses %j',
  (change) => {
    expect(CalendarPolicy.safeParse({ regions: { emea: { ...emea, ...change } }, daysOff: {} }).success).toBe(false);
  },
);
