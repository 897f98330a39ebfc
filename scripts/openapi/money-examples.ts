const details = {
  holder: { name: 'Northwind Security GmbH', country: 'DE', town: 'Berlin' },
  account: { scheme: 'iban', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' },
};
const seen = { revision: 1 };

/** Bodies of the operations on bank details and corrections. */
export const moneyExamples = {
  choosePayee: { method: 'credit-transfer', bankDetails: details },
  confirmPayee: seen,
  declinePayee: seen,
  givePayerAccount: {
    bankDetails: {
      holder: { name: 'Vendor Example, Inc.', country: 'US', town: 'San Jose' },
      account: {
        scheme: 'us',
        routingNumber: '021000021',
        accountNumber: '000123456789',
        accountType: 'checking',
      },
    },
  },
  confirmPayerAccount: seen,
  declinePayerAccount: seen,
  proposeCorrection: {
    subject: { kind: 'clawback', claimId: 'clm_01KQ3E5V6W7X8Y9Z0A1B2C3D4F' },
    amount: 120_000,
    currency: 'USD',
    reason: 'The supplier refunded the second half of the campaign.',
  },
  declineCorrection: { reason: 'The refund belongs to another claim.' },
} as const;
