import { expect, test } from 'vitest';
import { type Line, lineOf, type Word } from '../../../../../local/textract/interpreter/page.ts';
import { isLegible, withGapsForgiven } from '../../../../../local/textract/reader/belief.ts';

const box = { left: 0, top: 0, right: 90, bottom: 20 };
const lineWith = (...words: Omit<Word, 'box'>[]): Line => {
  const line = lineOf(words.map((word) => ({ ...word, box })));
  if (line === undefined) throw new Error('a line needs a word');
  return line;
};
const beliefIn = (word: Omit<Word, 'box'>) => withGapsForgiven([lineWith(word)])[0]?.words[0].confidence;

test('figures whose signs are all sure are believed, whatever was thought of the gap beside them', () => {
  expect(beliefIn({ text: '002,70', confidence: 21, signs: [99, 99, 98, 97, 99, 99] })).toBe(95);
  expect(beliefIn({ text: '002,70', confidence: 84, signs: [99, 99, 98, 97, 99, 99] })).toBe(84);
});

test('one unsure sign, letters, or signs that are not told leave the doubt', () => {
  expect(beliefIn({ text: '002,70', confidence: 21, signs: [99, 96, 98, 97, 99, 99] })).toBe(21);
  expect(beliefIn({ text: 'ATU577', confidence: 21, signs: [99, 99, 99, 99, 99, 99] })).toBe(21);
  expect(beliefIn({ text: 'GmbH', confidence: 21, signs: [99, 99, 99, 99] })).toBe(21);
  expect(beliefIn({ text: '002,70', confidence: 21 })).toBe(21);
  expect(beliefIn({ text: '002,70', confidence: 21, signs: [99] })).toBe(21);
});

test('a page is legible when half of its letters were read surely', () => {
  const [sure, doubted] = [
    { text: 'Rechnung', confidence: 92 },
    { text: 'Summe', confidence: 40 },
  ];
  expect(isLegible([lineWith(sure), lineWith(doubted)])).toBe(true);
  expect(isLegible([lineWith(sure), lineWith(doubted, doubted)])).toBe(false);
  expect(isLegible([])).toBe(true);
});
