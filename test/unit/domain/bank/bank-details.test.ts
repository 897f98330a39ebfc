import { expect, test } from 'vitest';
import { BankAccount } from '../../../../functions/domain/bank/bank-details.ts';

test.each([
  ['de89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
  ['\u202aDE89\u00a03704\u200b0044\t0532013000 ', 'DE89370400440532013000'],
  ['ＤＥ８９370400440532013000', 'DE89370400440532013000'],
])('an IBAN as people write it: %j', (iban, plain) => {
  expect(BankAccount.parse({ scheme: 'iban', iban, bic: ' coba de ff ' })).toEqual({
    scheme: 'iban',
    iban: plain,
    bic: 'COBADEFF',
  });
});

test('American numbers as people write them', () => {
  const given = { scheme: 'us', routingNumber: '021 000 021', accountNumber: ' 0123 456 789', accountType: 'savings' };
  expect(BankAccount.parse(given)).toMatchObject({ routingNumber: '021000021', accountNumber: '0123456789' });
});

test.each([
  { scheme: 'iban', iban: 'DE89-3704-0044' },
  { scheme: 'iban', iban: `DE89${'1'.repeat(31)}` },
  { scheme: 'iban', iban: 'DE89370400440532013000', bic: 'COBADEFFX' },
  { scheme: 'us', routingNumber: '02100002', accountNumber: '012345', accountType: 'savings' },
  { scheme: 'us', routingNumber: '021000021', accountNumber: '012', accountType: 'savings' },
  { scheme: 'us', routingNumber: '021000021', accountNumber: '0123456', accountType: 'DE89370400440532013000' },
  { scheme: 'DE89370400440532013000', iban: 'DE89370400440532013000' },
])('what is no account is refused, and the refusal does not repeat it: %j', (account) => {
  const { error } = BankAccount.safeParse(account);
  expect(error).toBeDefined();
  expect(JSON.stringify(error?.issues)).not.toMatch(/DE89|0210000|012345|COBA/);
});
