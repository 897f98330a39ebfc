import { describe, expect, it } from 'vitest';
import { invoiceDate, invoiceWindow } from '../../../../../functions/domain/audit/checks/invoice-date.ts';
import { defaultPolicyRules } from '../../../../../functions/domain/policy/defaults.ts';
import { terms, triaged } from '../../examples.ts';
import { invoice, read } from '../documents.ts';

const rules = { ...defaultPolicyRules.claim, invoiceWindowDays: 10 };
const request = { terms, approvedAt: '2026-11-20T23:30:00.000Z', triage: triaged() };
const judge = (...texts: (string | [string, number])[]) => {
  const values = texts.map((text) => (typeof text === 'string' ? read(text) : read(...text)));
  return invoiceDate(invoice({ invoiceDate: values }), request, rules);
};

describe('the window', () => {
  it.each([
    ['2026-12-31', 'fail'],
    ['2027-01-01', 'pass'],
    ['2027-02-26', 'pass'],
    ['2027-03-08', 'pass'],
    ['2027-03-09', 'fail'],
  ])('ten days round 2027-01-11 to 2027-02-26: %s is a %s', (day, verdict) => {
    expect(judge(day)).toMatchObject({ verdict, observed: day });
  });

  it('never reaches back before the approval', () => {
    const soon = { ...request, terms: { ...terms, startDate: '2026-11-25' } };
    expect(invoiceWindow(soon, rules)).toEqual({ first: '2026-11-20', last: '2027-03-08' });
    const result = invoiceDate(invoice({ invoiceDate: [read('2026-11-19')] }), soon, rules);
    expect(result).toMatchObject({
      verdict: 'fail',
      sentence: expect.stringContaining('before the request was approved'),
    });
  });
});

describe('a person looks at', () => {
  it('a date that can be read in two ways, even when both are inside', () => {
    expect(judge('02/03/2027')).toMatchObject({ verdict: 'review', observed: '2027-02-03 or 2027-03-02' });
  });

  it('two dates, but not the same one written twice', () => {
    expect(judge('2027-01-15', '2027-01-16').verdict).toBe('review');
    expect(judge('2027-01-15', '15 January 2027').verdict).toBe('pass');
  });

  it('no date, or one that is none', () => {
    expect(judge()).toMatchObject({ verdict: 'review', observed: null });
    expect(judge('31.02.2027')).toMatchObject({ verdict: 'review', observed: '31.02.2027' });
  });

  it('a date outside that was read without confidence', () => {
    expect(judge(['2026-12-31', 79]).verdict).toBe('review');
  });
});
