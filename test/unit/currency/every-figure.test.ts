import { describe, expect, test } from 'vitest';
import { checkDecision } from '../../../functions/domain/approval/decide.ts';
import { currenciesNamed, parseMoney } from '../../../functions/domain/money/amount.ts';
import { defaultPolicyRules } from '../../../functions/domain/policy/defaults.ts';
import { approvedLetter } from '../../../functions/notification/letters/approved.ts';
import { paidLetter } from '../../../functions/notification/letters/paid.ts';
import { paymentsCsv } from '../../../functions/payment/files/payments-csv.ts';
import { renderText } from '../../../functions/platform/mail/letter-text.ts';
import { approval, approvedRequest, claimPendingFinance, now } from '../approval/samples.ts';
import { batch, payment } from '../payment/files/examples.ts';

/** A sum in minor units, as people read it and as files write it. */
const sums = [
  { currency: 'JPY', minor: 1_250_000, shown: '¥1,250,000', written: '1250000' },
  { currency: 'KWD', minor: 1_250_250, shown: 'KWD 1,250.250', written: '1250.250' },
  { currency: 'CLF', minor: 12_500_025, shown: 'CLF 1,250.0025', written: '1250.0025' },
];

describe.each(sums)('a sum of $shown', ({ currency, minor, shown, written }) => {
  test('is what an approver retypes, with and without sign, grouping and needless zeros', () => {
    const asked = { ...approval, amount: minor, currency };
    const yes = { verdict: 'approve', retypedAmount: shown } as const;
    for (const retypedAmount of [shown, written, shown.replace(/^\D+/, ''), `${written} ${currency}`]) {
      expect(checkDecision(asked, { ...yes, retypedAmount }, approval.askedAt).amount).toBe(minor);
    }
    for (const retypedAmount of [`${written}1`, String(minor + 1), '12,500.00']) {
      expect(() => checkDecision(asked, { ...yes, retypedAmount }, approval.askedAt)).toThrow('was not taken');
    }
  });

  test('stands so in the mails of an approval and a payment', () => {
    const terms = { ...approvedRequest.terms, amount: minor, currency };
    const approved = renderText(approvedLetter({ ...approvedRequest, terms, reserved: minor }, defaultPolicyRules));
    expect(approved.replace(/\s+/g, ' ')).toContain(`${shown} is reserved for you`);
    const { approvedAmount: _, ...claim } = claimPendingFinance;
    const settled = { payable: minor, instructedAt: now, paidAt: now, settlementReference: 'REF-1' };
    const paid = { ...claim, ...settled, currency, status: 'paid' as const };
    const mail = renderText(paidLetter(paid, approvedRequest, defaultPolicyRules));
    expect(mail.replace(/\s+/g, ' ')).toContain(`${shown} was paid`);
  });

  test('is written with the decimal places of its currency in the CSV of a batch', () => {
    const [header = '', row = ''] = paymentsCsv(batch({ currency, payments: [payment(1, { amount: minor })] })).split(
      '\r\n',
    );
    const names = header.split(',').map((name) => name.replaceAll('"', ''));
    const fields = row.split(',').map((field) => field.replaceAll('"', ''));
    expect(fields[names.indexOf('amount')]).toBe(written);
    expect(fields[names.indexOf('currency')]).toBe(currency);
  });
});

test('a fraction that the currency does not have is no sum of it', () => {
  expect(parseMoney('¥1,250.50', { currency: 'JPY' })).toBeNull();
  expect(parseMoney('KWD 1,250.2505', { currency: 'KWD' })).toBeNull();
});

test('what local suppliers write beside their figures names the currency', () => {
  expect(currenciesNamed('円')).toEqual(['JPY']);
  expect(currenciesNamed('K.D.')).toEqual(['KWD']);
  expect(parseMoney('1,250,000円', { currency: 'JPY' })).toEqual({ minor: 1_250_000 });
  expect(parseMoney('KD 1,250.250', { currency: 'KWD' })).toEqual({ minor: 1_250_250 });
});
