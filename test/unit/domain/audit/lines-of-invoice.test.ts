import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditClaim } from '../../../../functions/domain/audit/audit-claim.ts';
import type { AuditInput } from '../../../../functions/domain/audit/audit-input.ts';
import { eligibleAmount } from '../../../../functions/domain/audit/eligible-amount.ts';
import { ClaimAudit } from '../../../../functions/domain/audit/finding.ts';
import type { ExpenseReading } from '../../../../functions/domain/claim/document.ts';
import { defaultPolicyRules } from '../../../../functions/domain/policy/defaults.ts';
import { policyOf, terms, triaged } from '../examples.ts';
import { auditInput, invoice, invoiceSlot, read, slot } from './documents.ts';
import { linesFound, printed } from './lines.ts';

const seminar = { ...auditInput().request, terms: { ...terms, activityType: 'seminar' as const }, triage: triaged() };
const euro = { ...auditInput().claim, currency: 'EUR' };
const counted = (facts: Partial<ExpenseReading>, recoverable = true, input: Partial<AuditInput> = {}) =>
  eligibleAmount(linesFound(invoice(facts), { request: seminar, ...input }), recoverable);
const catering = printed(['Lunch buffet', '740.00'], ['12 bottles of wine', '180.00'], ['Coffee break', '80.00']);

describe('what of an invoice counts', () => {
  it.each<[string, Partial<ExpenseReading>, number, number]>([
    [
      'lines with the tax on top',
      { lines: catering, tax: [read('$190.00')], total: [read('$1,190.00')] },
      82_000,
      97_580,
    ],
    [
      'lines with the tax in them',
      { lines: catering, tax: [read('$100.00')], total: [read('$1,000.00')] },
      73_800,
      82_000,
    ],
    ['no tax', { lines: catering, total: [read('$1,000.00')] }, 82_000, 82_000],
    ['no lines', { tax: [read('$190.00')], total: [read('$1,190.00')] }, 100_000, 119_000],
    ['no lines and no tax', { total: [read('$1,190.00')] }, 119_000, 119_000],
    [
      'a line that states the tax',
      { lines: [...catering, ...printed(['VAT 19%', '190.00'])], total: [read('$1,190.00')] },
      82_000,
      97_580,
    ],
    [
      'a discount',
      { lines: [...catering, ...printed(['Loyalty', '-20.00'])], total: [read('$980.00')] },
      80_000,
      80_000,
    ],
    [
      'two rates on eligible lines',
      {
        lines: printed(['Lunch', '100.00'], ['Room hire', '200.00']),
        tax: [read('$7.00'), read('$38.00')],
        total: [read('$345.00')],
      },
      30_000,
      34_500,
    ],
    [
      'two rates and their sum',
      {
        lines: printed(['Lunch', '100.00'], ['Room hire', '200.00']),
        tax: [read('$7.00'), read('$38.00'), read('$45.00')],
        total: [read('$345.00')],
      },
      30_000,
      34_500,
    ],
    ['only what is never reimbursed', { lines: printed(['Wine', '50.00']), total: [read('$50.00')] }, 0, 0],
    ['lines that do not add up', { lines: catering, total: [read('$500.00')] }, 50_000, 50_000],
  ])('%s', (_, facts, net, withTax) => {
    expect(counted(facts)?.minor).toBe(net);
    expect(counted(facts, false)?.minor).toBe(withTax);
  });

  it('is bounded from below, and open, where the rates of the eligible lines are not said', () => {
    const facts = { lines: catering, tax: [read('$60.00'), read('$34.20')], total: [read('$1,000.00')] };
    expect(counted(facts)).toEqual({ minor: 82_000 - 9_420, why: expect.stringContaining('tax rates') });
    expect(counted({ tax: [read('$60.00'), read('$34.20')] })?.why).toContain('several ways');
  });

  it('takes amounts by the document’s own decimal mark', () => {
    const lines = printed(['Mittagessen', '1.740,00'], ['Weinbegleitung', '180,00']);
    const facts = { lines, tax: [read('364,80 €')], total: [read('2.284,80 €')], currency: [read('EUR')] };
    expect(counted(facts, true, { claim: euro })?.minor).toBe(174_000);
  });

  it('is exact in currencies without and with three decimals', () => {
    const yen = { ...euro, currency: 'JPY' };
    const lines = printed(['Lunch', '74,001'], ['Wine', '18,000']);
    const facts = { lines, tax: [read('¥9,200')], total: [read('¥101,201')], currency: [read('JPY')] };
    expect(counted(facts, true, { claim: yen })?.minor).toBe(74_001);
    const dinar = {
      lines: printed(['Lunch', '1,074.001'], ['Wine', '18.001']),
      total: [read('KWD 1,092.002')],
      currency: [read('KWD')],
    };
    expect(counted(dinar, true, { claim: { ...euro, currency: 'KWD' } })?.minor).toBe(1_074_001);
  });

  it('comes to the eligible lines to the cent, however they are mixed', () => {
    const cents = fc.integer({ min: 1, max: 500_000 });
    const named = fc.constantFrom(['Lunch', true] as const, ['Wine', false] as const, ['Room hire', true] as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(named, cents), { minLength: 1, maxLength: 12 }), fc.nat(100_000), (bought, tax) => {
        const money = (sum: number) => (sum / 100).toFixed(2);
        const sum = bought.reduce((all, [, each]) => all + each, 0);
        const eligible = bought.reduce((all, [[, isEligible], each]) => all + (isEligible ? each : 0), 0);
        const facts = {
          lines: printed(...bought.map(([[item], each]) => [item, money(each)] as const)),
          tax: tax > 0 ? [read(`$${money(tax)}`)] : [],
          total: [read(`$${money(sum + tax)}`)],
        };
        expect(counted(facts)).toEqual({ minor: eligible, why: null });
        const gross = counted(facts, false)?.minor ?? 0;
        expect(gross).toBeGreaterThanOrEqual(eligible);
        expect(gross).toBeLessThanOrEqual(eligible + tax);
        if (eligible === sum) expect(gross).toBe(sum + tax);
      }),
    );
  });
});

describe('a claim for a seminar', () => {
  const audit = (lines: ExpenseReading['lines'], total: string, facts: Partial<AuditInput> = {}) =>
    auditClaim(
      auditInput({
        request: seminar,
        claim: { ...auditInput().claim, amount: 40_000 },
        slots: [
          invoiceSlot({ lines, total: [read(total)] }),
          slot('invitation', {
            extraction: { status: 'text', lines: [read('Vendor Example')], pages: 1, readAt: '', source: 'textract' },
          }),
        ],
        ...facts,
      }),
    );

  const half = printed(['Room hire', '600.00'], ['Concierge arrangement', '400.00']);
  const claim = { ...auditInput().claim, amount: 50_000 };

  it('pays an open line once a person accepts it, and its share alone', () => {
    expect(audit(half, '$1,000.00', { claim })).toMatchObject({
      verdict: 'review',
      auditedAmount: 30_000,
      acceptedAmount: 50_000,
    });
    const all = audit(printed(['Concierge arrangement', '1,000.00']), '$1,000.00', {
      claim: { ...claim, amount: 100_000 },
    });
    expect(all).toMatchObject({ verdict: 'review', auditedAmount: 0, acceptedAmount: 50_000 });
    expect(all.checks.at(-1)?.sentence).toContain('With the open lines it carries $500.00.');
  });

  it('is never asked of a person where nothing counts, whatever they say', () => {
    const wine = audit(printed(['12 bottles of wine', '1,000.00']), '$1,000.00', { claim });
    expect(wine).toMatchObject({ verdict: 'fail', auditedAmount: 0, acceptedAmount: 0 });
  });

  it('asks a person where what was read comes to nothing, as it may be misread', () => {
    const taxed = { total: [read('$4,000.00')], tax: [read('$4,000.00')] };
    const misread = auditClaim(auditInput({ request: seminar, claim, slots: [invoiceSlot(taxed)] }));
    expect(misread.checks.find(({ check }) => check === 'total-covers-claim')).toMatchObject({ verdict: 'review' });
    expect(misread).toMatchObject({ auditedAmount: null, acceptedAmount: 50_000 });
  });

  it('shows a person every line that they can accept, and the sum of those beyond forty', () => {
    const open = Array.from({ length: 42 }, (): [string, string] => ['Concierge arrangement', '10.00']);
    const { checks } = audit(printed(...open, ['12 bottles of wine', '80.00']), '$500.00', { claim });
    const lines = checks.filter(({ check }) => check === 'line-items');
    expect(lines.filter(({ observed }) => observed?.startsWith('Concierge'))).toHaveLength(40);
    expect(lines.at(-1)).toMatchObject({
      verdict: 'review',
      sentence: '2 more lines are open; they come to $20.00.',
    });
  });

  it('pays without the wine, says so and keeps the lines', () => {
    const found = audit(catering, '$1,000.00');
    expect(found).toMatchObject({ verdict: 'pass', eligibleTotal: 82_000, auditedAmount: 40_000 });
    expect(found.lines?.map(({ verdict, amount }) => [verdict, amount])).toEqual([
      ['eligible', 74_000],
      ['not-eligible', 18_000],
      ['eligible', 8_000],
    ]);
    expect(found.checks.find(({ check }) => check === 'line-items')?.sentence).toBe(
      '"12 bottles of wine" is alcohol, which is not reimbursed. $180.00 do not count.',
    );
    expect(ClaimAudit.parse(found)).toEqual(found);
  });

  it('goes to a person with the line that cannot be told, which does not count yet', () => {
    const found = audit([...catering, ...printed(['Sundries', '100.00'])], '$1,100.00');
    expect(found).toMatchObject({ verdict: 'review', eligibleTotal: 82_000 });
    expect(found.checks.find(({ verdict }) => verdict === 'review')?.sentence).toContain('"Sundries"');
  });

  it('goes to a person, or fails, when the lines are a cent off', () => {
    const claim = { ...defaultPolicyRules.claim };
    const policy = policyOf({ claim: { ...claim, eligibility: { ...claim.eligibility, linesOff: 'fail' } } });
    const judged = (facts: Partial<AuditInput> = {}) =>
      audit(catering, '$1,000.01', facts).checks.find(({ check }) => check === 'lines-add-up');
    expect(judged()).toMatchObject({ verdict: 'review', sentence: expect.stringContaining('$0.01 less') });
    expect(judged({ policy })?.verdict).toBe('fail');
  });

  it('counts no more than the ceiling of the activity', () => {
    const request = { ...seminar, terms: { ...terms, activityType: 'customer-offer' as const } };
    const lines = printed(['Roll-up banner', '900.00'], ['Creative concept', '100.00']);
    expect(audit(lines, '$1,000.00', { request, funds: 200_001 })).toMatchObject({ eligibleTotal: 50_000 });
    expect(audit(lines, '$1,000.00', { request, funds: 900_000 })).toMatchObject({ eligibleTotal: 100_000 });
    const untold = audit(lines, '$1,000.00', { request });
    expect(untold.checks.find(({ check, slotId }) => check === 'period-ceiling' && slotId === null)?.verdict).toBe(
      'review',
    );
  });
});

it('an invoice without lines that names alcohol is looked at', () => {
  const facts = { total: [read('$4,000.00')], text: [read('Wine tasting, 40 guests')] };
  const found = auditClaim(auditInput({ slots: [invoiceSlot(facts), slot('ad-screenshot')] }));
  expect(found.checks.find(({ check }) => check === 'line-items')).toMatchObject({ verdict: 'review' });
});
