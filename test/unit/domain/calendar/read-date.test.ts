import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../functions/domain/calendar/days.ts';
import { parseDate } from '../../../../functions/domain/calendar/read-date.ts';

describe('parseDate', () => {
  it.each([
    '2026-11-21',
    '2026-11-21T10:15:00Z',
    '2026/11/21',
    '21 November 2026',
    '21st of November, 2026',
    'Nov 21, 2026',
    'November 21 2026',
    'Sat, Nov. 21, 2026 14:05',
    '21-Nov-2026',
    '21.11.2026',
    '21. 11. 2026',
    '21.11.26',
    '21. November 2026',
    'Rechnungsdatum: 21. Nov. 2026',
    '21 novembre 2026',
    'le 21 Novembre 2026',
    '11/21/2026',
    '21/11/2026',
    '21-11-2026',
    '11/21/26',
  ])('reads %s', (text) => {
    expect(parseDate(text)).toEqual({ date: '2026-11-21' });
  });

  it.each([
    ['1er décembre 2026', '2026-12-01'],
    ['1er DÉCEMBRE 2026', '2026-12-01'],
    ['14 août 2026', '2026-08-14'],
    ['3. März 2026', '2026-03-03'],
    ['9. Januar 2027', '2027-01-09'],
    ['mai 4, 2026', '2026-05-04'],
    ['03.04.2026', '2026-04-03'],
    ['04/04/2026', '2026-04-04'],
    ['29 February 2028', '2028-02-29'],
  ])('reads %s as %s', (text, date) => {
    expect(parseDate(text)).toEqual({ date });
  });

  it.each([
    ['03/04/2026', ['2026-03-04', '2026-04-03']],
    ['03-04-26', ['2026-03-04', '2026-04-03']],
    ['01.11.2026 - 30.11.2026', ['2026-11-01', '2026-11-30']],
    ['21 November 2026, due 21 December 2026', ['2026-11-21', '2026-12-21']],
  ])('does not choose in %s', (text, ambiguous) => {
    expect(parseDate(text)).toEqual({ ambiguous });
  });

  it.each([
    '',
    'soon',
    '31.02.2026',
    '2026-13-01',
    '13/13/2026',
    '45 November 2026',
    '1234567890',
    'Net 30',
    '12.2026',
  ])('finds no day in "%s"', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('reads back what a calendar prints in three languages', () => {
    const anyDay = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays('2000-01-01', days));
    fc.assert(
      fc.property(anyDay, fc.constantFrom('en-US', 'en-GB', 'de-DE', 'fr-FR'), (day, locale) => {
        const text = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
        expect(parseDate(text)).toEqual({ date: day });
      }),
    );
  });

  it('never throws and never names a day that is none', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-z ./-]{0,30}$/), (text) => {
        const read = parseDate(text);
        const days = read === null ? [] : 'date' in read ? [read.date] : read.ambiguous;
        for (const day of days) expect(addDays(day, 0)).toBe(day);
      }),
    );
  });
});
