import type { Word } from './page.ts';
import type { CurrencyReading } from './reading.ts';

/** The currencies Textract names, by the signs they are printed with. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/CA\$|C\$|\bCAD\b/u, 'CAD'],
  [/A\$|AU\$|\bAUD\b/u, 'AUD'],
  [/HK\$|\bHKD\b/u, 'HKD'],
  [/\$|\bUSD\b/u, 'USD'],
  [/€|\bEUR\b/u, 'EUR'],
  [/£|\bGBP\b/u, 'GBP'],
  [/\bCHF\b|\bFr\./u, 'CHF'],
  [/₹|\bINR\b/u, 'INR'],
  [/\bJPY\b|¥/u, 'JPY'],
  [/\bCNY\b|\bRMB\b/u, 'CNY'],
  [/\bSEK\b/u, 'SEK'],
];

const named = (word: Word): CurrencyReading | undefined => {
  const code = signs.find(([sign]) => sign.test(word.text))?.[1];
  return code === undefined ? undefined : { code, confidence: word.confidence };
};

/** The currency the words name, if any does. */
export const currencyIn = (words: readonly Word[]): CurrencyReading | undefined =>
  words.map(named).find((reading) => reading !== undefined);

/** The currency most words of a document name, for amounts printed without a sign. */
export const currencyOfDocument = (words: readonly Word[]): CurrencyReading | undefined => {
  const readings = words.map(named).filter((reading) => reading !== undefined);
  const times = (code: string) => readings.filter((reading) => reading.code === code).length;
  return readings.sort((a, b) => times(b.code) - times(a.code) || b.confidence - a.confidence)[0];
};
