import { leadingLabel, valueIn } from './label-search.ts';
import { type Line, textOf, type Word } from './page.ts';
import type { Field, Span } from './reading.ts';
import { isMoney, isNearlyNumber, isNumber, isWordy } from './shapes.ts';
import type { Items } from './table-items.ts';

type Item = { name: Word[]; quantity?: Word[]; unitPrice?: Word[]; price?: Word[]; row: Word[][] };

// `2x` is the quantity and the sign.
const timesApart = (words: readonly Word[]): Word[] =>
  words.flatMap((word) => {
    const joined = /^(\d+)([x×])$/iu.exec(word.text);
    const [, quantity, sign] = joined ?? [];
    return quantity === undefined || sign === undefined
      ? [word]
      : [
          { ...word, text: quantity },
          { ...word, text: sign },
        ];
  });

// `2 x 95.00`, the sign between being whatever short thing the reader made of it.
const timesIn = (words: readonly Word[]): { quantity: Word[]; unitPrice: Word[] } | undefined => {
  const parts = timesApart(words);
  for (const [at, sign] of parts.entries()) {
    const [quantity, unitPrice] = [parts.slice(0, at), parts.slice(at + 1)];
    const amount = textOf(unitPrice);
    const short = sign.text.length <= 2 && !isNumber(sign.text);
    if (short && isNearlyNumber(textOf(quantity)) && (isMoney(amount) || isNumber(amount))) {
      return { quantity, unitPrice };
    }
  }
  return undefined;
};

// A price stands at the end of its row, apart from what is before it.
const splitPrice = (row: readonly Line[]): { before: Word[]; price: Word[] } => {
  const words = wordsOf(row);
  const apart = row.length > 1 ? row.at(-1) : undefined;
  const price = apart === undefined ? valueIn(words, 'money') : isMoney(textOf(apart.words)) ? [...apart.words] : [];
  return { before: words.slice(0, words.length - price.length), price };
};

const fieldsOf = (item: Item): Field[] => {
  const field = (type: string, value: Span | undefined): Field[] => (value === undefined ? [] : [{ type, value }]);
  return [
    ...field('ITEM', [item.name]),
    ...field('QUANTITY', item.quantity && [item.quantity]),
    ...field('UNIT_PRICE', item.unitPrice && [item.unitPrice]),
    ...field('PRICE', item.price && [item.price]),
    ...field('EXPENSE_ROW', item.row),
  ];
};

const startsSums = (row: readonly Line[]): boolean => {
  const first = row[0];
  return first !== undefined && leadingLabel(first)?.label.shape === 'money';
};

const wordsOf = (row: readonly Line[]): Word[] => row.flatMap((line) => line.words);

const named = (words: readonly Word[]): boolean => words.some((word) => isWordy(word.text) && !isNumber(word.text));

type Found = { item: Item; lines: Line[] };

// An item that this row states: its price at the end, its name before that or, if there is a quantity, on the row above.
const itemIn = (row: readonly Line[], above: readonly Line[]): Found | undefined => {
  const { before, price } = splitPrice(row);
  if (price.length === 0) return undefined;
  const times = before.length > 2 ? timesIn(before) : undefined;
  const words = wordsOf(row);
  const nameAbove = wordsOf(above);
  if (times !== undefined) {
    const item = { name: nameAbove, ...times, price, row: [nameAbove, words] };
    return named(nameAbove) ? { item, lines: [...above, ...row] } : undefined;
  }
  return named(before) ? { item: { name: before, price, row: [words] }, lines: [...row] } : undefined;
};

/**
 * Reads the items of a till receipt, which has no column headings: a name, a price at the end of its row or of the row
 * below, and there the quantity and unit price if they are given.
 */
export const receiptItems = (rows: readonly (readonly Line[])[]): Items => {
  const end = rows.findIndex(startsSums);
  const found: Found[] = [];
  let above: readonly Line[] = [];
  for (const row of rows.slice(0, Math.max(0, end))) {
    const last = found.at(-1);
    const words = wordsOf(row);
    const continues = last !== undefined && last.item.quantity === undefined && last.lines.at(-1) === above.at(-1);
    const times = continues ? timesIn(words) : undefined;
    if (continues && times !== undefined) {
      last.item = { ...last.item, ...times, row: [...last.item.row, words] };
      last.lines.push(...row);
    } else {
      const item = itemIn(row, above);
      if (item !== undefined) found.push(item);
    }
    above = row;
  }
  return { items: found.map(({ item }) => fieldsOf(item)), used: found.flatMap(({ lines }) => lines) };
};
