import { isCurrency } from './iso-4217.ts';
import type { Currency } from './money.ts';

/** ISO 4217 minor units other than two. Intl follows local habit (no cents in HUF), bank files and ledgers must not. */
const digitsOf: ReadonlyMap<string, number> = new Map([
  ...[
    'BIF',
    'CLP',
    'DJF',
    'GNF',
    'ISK',
    'JPY',
    'KMF',
    'KRW',
    'PYG',
    'RWF',
    'UGX',
    'UYI',
    'VND',
    'VUV',
    'XAF',
    'XOF',
    'XPF',
  ].map((code) => [code, 0] as const),
  ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code) => [code, 3] as const),
  ...['CLF', 'UYW'].map((code) => [code, 4] as const),
]);

/** Digits after the decimal mark by ISO 4217: 2 for USD, 0 for JPY, 3 for KWD. */
export const minorUnitDigits = (currency: Currency): number => digitsOf.get(currency) ?? 2;

/** Signs a document may print, each with the currencies it can stand for; the customary one first. */
const currenciesOfSign: ReadonlyMap<string, readonly Currency[]> = new Map<string, readonly Currency[]>([
  ['$', ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN']],
  ['US$', ['USD']],
  ['CA$', ['CAD']],
  ['C$', ['CAD']],
  ['A$', ['AUD']],
  ['AU$', ['AUD']],
  ['NZ$', ['NZD']],
  ['S$', ['SGD']],
  ['SG$', ['SGD']],
  ['HK$', ['HKD']],
  ['MX$', ['MXN']],
  ['R$', ['BRL']],
  ['€', ['EUR']],
  ['EURO', ['EUR']],
  ['EUROS', ['EUR']],
  ['£', ['GBP']],
  ['GB£', ['GBP']],
  ['¥', ['JPY', 'CNY']],
  ['JP¥', ['JPY']],
  ['CN¥', ['CNY']],
  ['円', ['JPY']],
  ['₩', ['KRW']],
  ['₹', ['INR']],
  ['₫', ['VND']],
  ['₺', ['TRY']],
  ['₪', ['ILS']],
  ['KD', ['KWD']],
  ['ZŁ', ['PLN']],
  ['KČ', ['CZK']],
  ['FT', ['HUF']],
  ['KR', ['SEK', 'NOK', 'DKK']],
  ['SFR', ['CHF']],
  ['FR', ['CHF']],
]);

/** The currencies that a code or sign can stand for, the customary one first; empty when it is neither. */
export function currenciesNamed(sign: string): readonly Currency[] {
  const plain = sign.normalize('NFKC').toUpperCase().replace(/[\s.]/g, '');
  // French writes the country after the sign: $US.
  const normal = plain.replace(/^([$£¥])([A-Z]{1,2})$/, '$2$1');
  return currenciesOfSign.get(normal) ?? (isCurrency(normal) ? [normal] : []);
}
