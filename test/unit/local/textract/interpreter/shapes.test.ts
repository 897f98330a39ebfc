import { describe, expect, it } from 'vitest';
import {
  isDate,
  isMoney,
  isNearlyNumber,
  isNumber,
  isReference,
} from '../../../../../local/textract/interpreter/shapes.ts';

describe('money', () => {
  it.each([
    '$4,654.75',
    '4,654.75',
    '4.865,00 €',
    '3 150,00 €',
    'EUR 1.200,00',
    '1234.50 USD',
    "CHF 1'234.50",
    '¥ 120000',
    '-12.00',
    '(45.00)',
    '0,85',
  ])('sees %s', (text) => expect(isMoney(text)).toBe(true));

  it.each(['14B', '4500017788', '2025', 'Total', '20 %', '14.03.2025', 'PO-88123', 'INV34356', '1'])(
    'does not see %s',
    (text) => expect(isMoney(text)).toBe(false),
  );
});

describe('a day', () => {
  it.each([
    'Friday, March 14, 2025',
    'Fri 14 March 2025',
    'Freitag, den 14. März 2025',
    'Fr., 14.03.2025',
    'vendredi 14 février 2025',
    'le 14 mars 2025',
    'March 14, 2025',
    '14 March 2025',
    '14th March 2025',
    '2025-03-14',
    '14.03.2025',
    '14/02/2025',
    '14. März 2025',
    '1er février 2025',
    'Mar 3, 2025',
  ])('sees %s', (text) => expect(isDate(text)).toBe(true));

  it.each(['March', '14B', 'HPM-2025-0417', '4,654.75', '2025'])('does not see %s', (text) =>
    expect(isDate(text)).toBe(false),
  );
});

describe('a reference', () => {
  it.each(['HPM-2025-0417', 'RE-2025-00318', '2025/17', '4500017788', 'F2025_18'])('sees %s', (text) =>
    expect(isReference(text)).toBe(true),
  );

  it.each(['number', '14/02/2025', 'Invoice', '–'])('does not see %s', (text) => expect(isReference(text)).toBe(false));
});

describe('a number', () => {
  it.each(['6', '1.500', '2,5', '1 500'])('sees %s', (text) => expect(isNumber(text)).toBe(true));

  it('takes a 1 that was read twice for a number all the same', () => {
    expect(isNumber('1l')).toBe(false);
    expect(isNearlyNumber('1l')).toBe(true);
    expect(isNearlyNumber('l')).toBe(false);
  });
});
