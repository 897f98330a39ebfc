import type { BankDetails } from '../../../../functions/domain/bank/bank-details.ts';
import type { BatchDocument, PaymentLine } from '../../../../functions/payment/files/document.ts';

export const german: BankDetails = {
  holder: { name: 'Nordwind Sicherheit GmbH', country: 'DE', town: 'Köln' },
  account: { scheme: 'iban', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' },
};
export const dutch: BankDetails = {
  holder: { name: "'t Hooft B.V.", country: 'NL', town: "'s-Hertogenbosch" },
  account: { scheme: 'iban', iban: 'NL91ABNA0417164300' },
};
export const turkish: BankDetails = {
  holder: { name: 'İstanbul Güvenlik A.Ş.', country: 'TR', town: 'İstanbul' },
  account: { scheme: 'iban', iban: 'TR330006100519786457841326', bic: 'TGBATRIS' },
};
export const american: BankDetails = {
  holder: { name: 'Bluebird Networks, Inc.', country: 'US', town: 'New York' },
  account: { scheme: 'us', routingNumber: '021000021', accountNumber: '0123456789', accountType: 'checking' },
};

const ulid = (n: number) => String(n).padStart(26, '0');

export const payment = (n: number, over: Partial<PaymentLine> = {}): PaymentLine => ({
  paymentId: `pay_${ulid(n)}`,
  claimId: `clm_${ulid(n)}`,
  partnerId: `partner-${n}`,
  details: german,
  amount: 123_450 + n,
  remittance: `Claim clm-${ulid(n)}`,
  ...over,
});

export const batch = (over: Partial<BatchDocument> = {}): BatchDocument => ({
  batchId: `bat_${ulid(7)}`,
  createdAt: '2026-11-21T09:00:00.000Z',
  executionDate: '2026-11-24',
  currency: 'EUR',
  debtor: dutch,
  payments: [payment(1), payment(2)],
  ...over,
});
