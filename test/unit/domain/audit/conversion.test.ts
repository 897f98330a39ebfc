import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditClaim } from '../../../../functions/domain/audit/audit-claim.ts';
import { type AuditInput, type RateFound, readInvoices } from '../../../../functions/domain/audit/audit-input.ts';
import { ClaimAudit } from '../../../../functions/domain/audit/finding.ts';
import { ratesWanted } from '../../../../functions/domain/audit/invoice-rate.ts';
import type { EvidenceSlot } from '../../../../functions/domain/claim/document.ts';
import { defaultPolicyRules } from '../../../../functions/domain/policy/defaults.ts';
import { policyOf, triaged } from '../examples.ts';
import { auditInput, invoiceSlot, read, slot } from './documents.ts';

const on = '2027-02-15';
const rateOf = (from: string, rate: string, to = 'USD'): RateFound => ({
  from,
  to,
  on,
  rate: { from, to, rate, source: 'ECB', on: '2027-02-12' },
});
const of = (total: string, currency: string, slotId = 'invoice'): EvidenceSlot =>
  invoiceSlot({ total: [read(total)], currency: [read(currency)], invoiceDate: [read(on)] }, slotId);
const audit = (slots: EvidenceSlot[], facts: Partial<AuditInput> = {}) =>
  auditClaim(auditInput({ slots: [...slots, slot('ad-screenshot')], ...facts }));
const claimOf = (currency: string, amount: number) => ({ ...auditInput().claim, currency, amount });

describe('an invoice in another currency', () => {
  it('is converted at the rate of its day, which is kept with the audit', () => {
    const found = audit([of('€3,700.00', 'EUR')], { rates: [rateOf('EUR', '1.0832')] });
    // 3,700.00 × 1.0832 = 4,007.84
    expect(found).toMatchObject({ verdict: 'pass', eligibleTotal: 400_784, auditedAmount: 200_000 });
    expect(found.conversions).toEqual([
      { slotId: 'invoice', amount: 370_000, converted: 400_784, rate: rateOf('EUR', '1.0832').rate },
    ]);
    expect(found.checks.find(({ check }) => check === 'total-covers-claim')?.observed).toBe(
      '$4,007.84 (with €3,700.00 converted), of which 50 % are $2,003.92',
    );
    expect(ClaimAudit.parse(found)).toEqual(found);
  });

  it('covers a claim to the last cent, and not by a cent less', () => {
    const slots = [of('€3,692.76', 'EUR')];
    // 3,692.76 × 1.0832 = 3,999.997…: rounded up.
    expect(audit(slots, { rates: [rateOf('EUR', '1.0832')] })).toMatchObject({
      verdict: 'pass',
      eligibleTotal: 400_000,
    });
    expect(audit(slots, { rates: [rateOf('EUR', '1.0830')] })).toMatchObject({
      verdict: 'review',
      auditedAmount: 199_963,
    });
  });

  it('is added to others, each converted by itself', () => {
    const slots = [of('€1,000.00', 'EUR'), of('JPY 149,001', 'JPY', 'receipt'), of('$1,916.79', 'USD', 'receipt-2')];
    const found = audit(slots, { rates: [rateOf('EUR', '1.08321'), rateOf('JPY', '0.006711')] });
    // 1,083.21 + 999.945… rounded to 999.95 + 1,916.79
    expect(found.eligibleTotal).toBe(108_321 + 99_995 + 191_679);
    expect(found.conversions?.map(({ slotId, amount, converted }) => [slotId, amount, converted])).toEqual([
      ['invoice', 100_000, 108_321],
      ['receipt', 149_001, 99_995],
    ]);
  });

  it('counts once when its bytes are there twice', () => {
    const first = of('€3,700.00', 'EUR');
    const twin = { ...of('€3,700.00', 'EUR', 'receipt'), upload: first.upload };
    const found = audit([first, twin], { rates: [rateOf('EUR', '1.0832')] });
    expect(found).toMatchObject({ eligibleTotal: 400_784, conversions: [{ converted: 400_784 }] });
  });

  it.each([
    ['JPY', 290_000, 'US$4,000.00', 'USD', '149.255', 400_000, 597_020],
    ['KWD', 600_000, 'US$4,000.00', 'USD', '0.30725', 400_000, 1_229_000],
    ['USD', 200_000, 'KWD 1,234.567', 'KWD', '3.25', 1_234_567, 401_234],
    ['USD', 200_000, 'JPY 600,000', 'JPY', '0.0067', 600_000, 402_000],
    ['JPY', 200_000, 'KWD 1,234.567', 'KWD', '485.5', 1_234_567, 599_382],
  ])(
    'a claim in %s of %i on %s is right to the minor unit',
    (own, claimed, total, currency, rate, amount, converted) => {
      const found = audit([of(total, currency)], {
        claim: claimOf(own, claimed),
        remaining: claimed,
        rates: [rateOf(currency, rate, own)],
      });
      expect(found).toMatchObject({ verdict: 'pass', eligibleTotal: converted, auditedAmount: claimed });
      expect(found.conversions).toMatchObject([{ amount, converted }]);
    },
  );
});

describe('a person looks', () => {
  it.each([
    ['no rate', of('€3,700.00', 'EUR'), [{ ...rateOf('EUR', '1'), rate: null }]],
    ['a sign of several currencies', of('kr 3.700,00', 'kr'), [rateOf('SEK', '0.095')]],
    ['two readings of the total', of('3.700', 'EUR'), [rateOf('EUR', '1.0832')]],
    ['a sum too large to be kept', of('KWD 9,000,000,000,000.000', 'KWD'), [rateOf('KWD', '999999')]],
  ])('at %s, and nothing is paid on it', (_, invoice, rates) => {
    const found = ClaimAudit.parse(audit([invoice], { rates }));
    expect(found).toMatchObject({ verdict: 'review', eligibleTotal: null, auditedAmount: null });
    expect(found).not.toHaveProperty('conversions');
  });

  it('at totals that are too large to be added up', () => {
    const huge = of('$90,000,000,000,000.00', 'USD');
    const found = ClaimAudit.parse(audit([huge, of('$90,000,000,000,000.00', 'USD', 'receipt')]));
    expect(found).toMatchObject({ verdict: 'review', eligibleTotal: null });
    expect(found.checks.at(-1)?.sentence).toContain('too large to be added up');
  });

  it('at one invoice without a rate, and keeps what the other was converted at', () => {
    const found = audit([of('€3,700.00', 'EUR'), of('£10.00', 'GBP', 'receipt')], { rates: [rateOf('EUR', '1.0832')] });
    expect(found).toMatchObject({ verdict: 'review', eligibleTotal: null, conversions: [{ slotId: 'invoice' }] });
  });
});

it('asks for each rate once, and for none where it would be a guess', () => {
  const slots = [
    of('€1.00', 'EUR', 'a'),
    of('€2.00', 'EUR', 'b'),
    of('£2.00', 'GBP', 'c'),
    of('$2.00', 'USD', 'd'),
    of('kr 2,00', 'kr', 'e'),
    invoiceSlot({ total: [read('CHF 5.00')], currency: [], invoiceDate: [read('02/03/2027')] }, 'f'),
  ];
  expect(ratesWanted(readInvoices(slots), { currency: 'USD' }, defaultPolicyRules)).toEqual([
    { from: 'EUR', to: 'USD', on },
    { from: 'GBP', to: 'USD', on },
  ]);
});

it('compares the tolerance, a sum of the policy, at the rate of the request', () => {
  const policy = policyOf({ claim: { ...defaultPolicyRules.claim, amountTolerance: 100 } });
  const rate = { from: 'JPY', to: 'USD', rate: '0.0067', source: 'ECB', on: '2026-11-20' };
  const request = { ...auditInput().request, triage: { ...triaged(), rate } };
  // One dollar is 149.25… yen.
  const short = (total: string) =>
    audit([of(total, 'JPY')], { policy, request, claim: claimOf('JPY', 200_000), remaining: 200_000 }).verdict;
  expect(short('¥399,702')).toBe('pass');
  expect(short('¥399,700')).toBe('review');
});

it('reads audits that were stored before there were conversions', () => {
  expect(ClaimAudit.parse(auditClaim(auditInput()))).not.toHaveProperty('conversions');
});

it('never passes a converted claim for more than the share of what the rate gives', () => {
  const figure = fc.integer({ min: 1, max: 99_999 }).map((n) => (n / 10_000).toFixed(4));
  fc.assert(
    fc.property(
      figure,
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.integer({ min: 1, max: 400_000 }),
      (rate, sum, amount) => {
        const text = `€${(sum / 100).toFixed(2)}`;
        const found = ClaimAudit.parse(
          audit([of(text, 'EUR')], { claim: claimOf('USD', amount), rates: [rateOf('EUR', rate)] }),
        );
        const twice = (found.auditedAmount ?? 0) * 2;
        expect(twice).toBeLessThanOrEqual(sum * Number(rate) + 1);
        if (found.verdict === 'pass') expect(found.auditedAmount).toBe(amount);
      },
    ),
  );
});
