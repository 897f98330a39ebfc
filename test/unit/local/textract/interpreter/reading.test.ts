import { expect, it } from 'vitest';
import { currencyIn, currencyOfDocument } from '../../../../../local/textract/interpreter/currency.ts';
import { spanConfidence, spanText } from '../../../../../local/textract/interpreter/reading.ts';
import { print } from '../support/page.ts';

const sure = print(0, 0, '3 780,00', { confidence: 96 }).words;
const unsure = print(0, 0, '€', { confidence: 41 }).words;
const dot = print(0, 0, '·', { confidence: 3 }).words;

it('is as sure of a value as of its least sure word, signs apart', () => {
  expect(spanConfidence([sure, print(0, 20, 'EUR', { confidence: 72 }).words])).toBe(72);
  expect(spanConfidence([[...sure, ...dot]])).toBe(96);
  expect(spanConfidence([unsure])).toBe(41);
});

it('keeps the lines of a value apart', () => {
  expect(spanText([sure, unsure])).toBe('3 780,00\n€');
});

it.each([
  ['$4.00', 'USD'],
  ['CA$4.00', 'CAD'],
  ['4,00 €', 'EUR'],
  ['£4.00', 'GBP'],
  ['CHF 4.00', 'CHF'],
])('knows the currency of %s', (text, code) => {
  expect(currencyIn(print(0, 0, text).words)).toEqual({ code, confidence: 95 });
});

it('takes the commonest currency for that of the document', () => {
  const words = ['4,00 €', '5,00 €', '$1'].flatMap((text) => print(0, 0, text).words);
  expect(currencyOfDocument(words)?.code).toBe('EUR');
  expect(currencyOfDocument(print(0, 0, 'no money here').words)).toBeUndefined();
});
