import { describe, expect, it } from 'vitest';
import { numberInWords } from '../../../../../functions/domain/audit/amount-places-number.ts';
import { totalsAgree } from '../../../../../functions/domain/audit/checks/totals-agree.ts';
import type { ExpenseReading } from '../../../../../functions/domain/claim/document.ts';
import { invoice, read } from '../documents.ts';
import { linesFound } from '../lines.ts';

const judge = (facts: Partial<ExpenseReading>) => totalsAgree(linesFound(invoice(facts)));

describe('totalsAgree', () => {
  it.each<[string, Partial<ExpenseReading>, string]>([
    ['subtotal and tax', { subtotal: [read('$3,500.00')], tax: [read('$500.00')] }, 'pass'],
    ['a subtotal with the tax in it', { subtotal: [read('$4,000.00')], tax: [read('$500.00')] }, 'pass'],
    ['a cent too much', { subtotal: [read('$3,500.01')], tax: [read('$500.00')] }, 'review'],
    ['the same in words', { text: [read('Amount in words: four thousand dollars only')] }, 'pass'],
    ['another sum in words', { text: [read('In words: four thousand and one dollars')] }, 'review'],
    ['cents in words', { text: [read('In words: four thousand dollars and 50/100')] }, 'review'],
    ['in French', { text: [read('Arrêté à la somme de quatre mille dollars')] }, 'pass'],
    ['in German', { text: [read('In Worten: viertausend Dollar')] }, 'pass'],
  ])('%s', (_, facts, verdict) => {
    expect(judge(facts)).toMatchObject([{ check: 'totals-agree', verdict }]);
  });

  it('says nothing of one place, or of no total', () => {
    expect(judge({})).toEqual([]);
    expect(judge({ total: [] })).toEqual([]);
    expect(judge({ text: [read('In words: see above')] })).toEqual([]);
  });
});

it.each([
  ['one thousand two hundred thirty four', 1_234],
  ['fourteen hundred', 1_400],
  ['eintausendzweihundertvierunddreissig', 1_234],
  ['siebzehntausend', 17_000],
  ['mille deux cents', 1_200],
  ['quatre vingt dix sept', 97],
  ['deux mille quatre cent quatre vingts', 2_480],
  ['three million five', 3_000_005],
  ['a few', null],
  ['', null],
])('%s: %s', (words, value) => {
  expect(numberInWords(words)).toBe(value);
});
