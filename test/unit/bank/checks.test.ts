import { expect, test } from 'vitest';
import { requirePayable } from '../../../functions/bank/checks.ts';
import type { BankDetails } from '../../../functions/domain/bank/bank-details.ts';

const holder = { name: 'Nordwind GmbH', country: 'DE', town: 'Köln' };
const iban = (number: string, bic?: string): BankDetails => ({
  holder,
  account: { scheme: 'iban', iban: number, ...(bic && { bic }) },
});
const us = (routingNumber: string): BankDetails => ({
  holder,
  account: { scheme: 'us', routingNumber, accountNumber: '0123456789', accountType: 'checking' },
});

test.each([
  iban('DE89370400440532013000'),
  iban('DE89370400440532013000', 'COBADEFFXXX'),
  iban('NO9386011117947'),
  iban('MT84MALT011000012345MTLCAST001S'),
  iban('TR330006100519786457841326', 'TGBATRIS'),
  us('021000021'),
  us('011401533'),
])('a right account is taken', (details) => expect(() => requirePayable(details)).not.toThrow());

function refusalOf(details: BankDetails): unknown {
  try {
    requirePayable(details);
    return undefined;
  } catch (thrown) {
    return thrown;
  }
}

const account = '/bankDetails/account';
test.each([
  ['a wrong check digit', iban('DE88370400440532013000'), `${account}/iban`, 'has wrong check digits'],
  ['two figures swapped', iban('DE89370400440532010300'), `${account}/iban`, 'has wrong check digits'],
  ['too short', iban('DE8937040044053201300'), `${account}/iban`, 'length'],
  ['no such country', iban('ZZ89370400440532013000'), `${account}/iban`, 'of no country'],
  ['a country without IBANs', iban('US89370400440532013000'), `${account}/iban`, 'of no country'],
  ['a QR-IBAN', iban('CH4431999123000889012'), `${account}/iban`, 'QR-IBAN'],
  ['a BIC of no form', iban('DE89370400440532013000', 'COBA1EFF'), `${account}/bic`, 'form of a BIC'],
  ['a BIC of another country', iban('DE89370400440532013000', 'BNPAFRPP'), `${account}/bic`, 'another country'],
  ['no BIC where one is needed', iban('TR330006100519786457841326'), `${account}/bic`, 'is required'],
  ['a wrong routing number', us('021000022'), `${account}/routingNumber`, 'wrong check digit'],
  [
    'a holder of emoji',
    { ...us('021000021'), holder: { ...holder, name: '😀🎉' } },
    '/bankDetails/holder/name',
    'no letter',
  ],
  ['a town of dots', { ...us('021000021'), holder: { ...holder, town: '…' } }, '/bankDetails/holder/town', 'no letter'],
  [
    'no country',
    { ...us('021000021'), holder: { ...holder, country: 'ZZ' } },
    '/bankDetails/holder/country',
    'is no country',
  ],
])('%s is refused by its field, and the number is not repeated', (_, details, field, problem) => {
  const thrown = refusalOf(details);
  expect(thrown).toMatchObject({
    kind: 'invalid',
    problems: expect.arrayContaining([{ field, problem: expect.stringContaining(problem) }]),
  });
  expect(JSON.stringify(thrown)).not.toMatch(/\d{4}/);
  expect(String(thrown)).not.toMatch(/\d{4}/);
});

test('every problem is listed at once', () => {
  const details = { ...iban('DE88370400440532013000', 'BNPAFRPP'), holder: { name: '😀😀', town: '—', country: 'XX' } };
  expect(() => requirePayable(details)).toThrow(
    expect.objectContaining({
      problems: ['holder/name', 'holder/town', 'holder/country', 'account/iban', 'account/bic'].map((field) =>
        expect.objectContaining({ field: `/bankDetails/${field}` }),
      ),
    }),
  );
});
