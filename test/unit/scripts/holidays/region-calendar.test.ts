import { describe, expect, it } from 'vitest';
import { defaultPolicyRules } from '../../../../functions/domain/policy/defaults.ts';
import { policyWithHolidays } from '../../../../scripts/holidays/policy-file.ts';
import { regionCalendar } from '../../../../scripts/holidays/region-calendar.ts';

describe('regionCalendar', () => {
  it('lists what falls on Monday to Friday, movable feasts among them', () => {
    const { holidays } = regionCalendar('DE', { first: 2026, last: 2026 });
    expect(holidays).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-12-25',
    ]);
  });

  it('knows what a state keeps beyond its country, and the substitute of a day at the weekend', () => {
    expect(regionCalendar('DE-BY', { first: 2026, last: 2026 }).holidays).toContain('2026-01-06');
    expect(regionCalendar('US', { first: 2026, last: 2026 }).holidays).toContain('2026-07-03');
  });

  it('refuses places and years that are none', () => {
    expect(() => regionCalendar('XX', { first: 2026, last: 2026 })).toThrow('no country "XX" is known');
    expect(() => regionCalendar('DE-XX', { first: 2026, last: 2026 })).toThrow('no state "XX" of DE is known');
    expect(() => regionCalendar('DE', { first: 2027, last: 2026 })).toThrow('none from 2000 to 2199');
  });
});

describe('policyWithHolidays', () => {
  it('renews the regions that the policy maps, and maps others', () => {
    const { rules, reason } = policyWithHolidays({ rules: defaultPolicyRules }, ['nordics=SE'], {
      first: 2031,
      last: 2031,
    });
    expect(Object.keys(rules.calendar.regions)).toEqual(['amer', 'emea', 'apac', 'latam', 'nordics']);
    expect(rules.calendar.regions.amer?.holidays[0]).toBe('2031-01-01');
    expect(rules.calendar.regions.nordics).toMatchObject({ country: 'SE', from: '2031-01-01', until: '2031-12-31' });
    expect(reason).not.toBe('');
  });

  it('refuses a mapping that names no place', () => {
    expect(() => policyWithHolidays({ rules: defaultPolicyRules }, ['nordics'], { first: 2031, last: 2031 })).toThrow(
      '"nordics" must look like',
    );
  });
});
