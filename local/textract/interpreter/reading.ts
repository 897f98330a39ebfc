import type { Word } from './page.ts';

/** Words that were read, line by line; their boxes and confidences are those of a value or label. */
export type Span = readonly (readonly Word[])[];

/** A currency with the confidence of the word that names it. */
export type CurrencyReading = { code: string; confidence: number };

/** The group that ties a party's name to its address. */
export type PartyGroup = 'VENDOR' | 'RECEIVER_BILL_TO';

/** One fact read from a page, under its Textract type. */
export type Field = {
  type: string;
  value: Span;
  label?: Span;
  currency?: CurrencyReading;
  group?: PartyGroup;
};

/** The facts of one page, and its line items. */
export type ExpenseReading = { page: number; summary: Field[]; items: Field[][] };

/** The text of a span, its lines apart. */
export const spanText = (span: Span): string =>
  span.map((words) => words.map((word) => word.text).join(' ')).join('\n');

/**
 * How sure a span was read, 0 to 100: as sure as its least sure word, since one misread digit spoils a whole amount.
 * Signs without a letter or digit do not count.
 */
export const spanConfidence = (span: Span): number => {
  const words = span.flat();
  const wordy = words.filter((word) => /[\p{L}\d]/u.test(word.text));
  const counted = wordy.length > 0 ? wordy : words;
  return Math.min(...counted.map((word) => word.confidence));
};
