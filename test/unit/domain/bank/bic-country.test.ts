import { expect, test } from 'vitest';
import { bicFitsIban } from '../../../../functions/domain/bank/bic-country.ts';

test.each([
  ['COBADEFFXXX', 'DE89370400440532013000', true],
  ['COBAFRPPXXX', 'DE89370400440532013000', false],
  ['BNPAGPGXXXX', 'FR1420041010050500013M02606', true],
  ['BNPAFRPPXXX', 'GP1420041010050500013M02606', false],
  ['NWBKJESXXXX', 'GB29NWBK60161331926819', true],
  ['NDEAAXHHXXX', 'FI2112345600000785', true],
  ['NDEAFIHHXXX', 'SE4550000000058398257466', false],
])('a bank %s keeps the account %s: %s', (bic, iban, fits) => expect(bicFitsIban(bic, iban)).toBe(fits));
