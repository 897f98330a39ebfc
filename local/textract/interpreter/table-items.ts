import { type Column, type ColumnType, columnsOf, columnUnder } from './columns.ts';
import { leadingLabel } from './label-search.ts';
import { around, heightOf, type Line, overlapAcross, textOf, type Word } from './page.ts';
import type { Field } from './reading.ts';
import { isMoney, isNumber } from './shapes.ts';

type Cells = Map<ColumnType, Word[][]>;

/** Line items, and the lines they and their headings were read from. */
export type Items = { items: Field[][]; used: Line[] };

const isFigure = (text: string): boolean => isNumber(text) || isMoney(text);

const put = (cells: Cells, type: ColumnType, words: Word[]): void => {
  const known = cells.get(type) ?? [];
  const last = known.at(-1);
  if (last === undefined) cells.set(type, [words]);
  else last.push(...words);
};

// A line that starts under the items' heading belongs to it, except for figures at its end that stand under another.
const splitItemLine = (line: Line, others: readonly Column[]): { item: Word[]; figures: Word[] } => {
  const stops = [...line.words].reverse().findIndex((word) => {
    const stands = others.some((column) => overlapAcross(word.box, column.box) > 0);
    return !(stands && isFigure(word.text));
  });
  const cut = stops < 0 ? 0 : line.words.length - stops;
  return { item: line.words.slice(0, cut), figures: line.words.slice(cut) };
};

const cellsOf = (row: readonly Line[], columns: readonly Column[]): Cells => {
  const cells: Cells = new Map();
  const item = columns.find((column) => column.type === 'ITEM');
  const others = columns.filter((column) => column.type !== 'ITEM');
  const assign = (words: readonly Word[]): void => {
    const [first, ...rest] = words;
    if (first === undefined) return;
    const box = around(words.map((word) => word.box));
    const under = others.filter((column) => overlapAcross(box, column.box) > 0);
    if (under.length < 2) put(cells, columnUnder(box, others)?.type ?? 'OTHER', [first, ...rest]);
    else for (const word of words) put(cells, columnUnder(word.box, others)?.type ?? 'OTHER', [word]);
  };
  for (const line of row) {
    const nextLeft = Math.min(
      ...others.map((column) => column.box.left).filter((left) => left > (item?.box.right ?? 0)),
    );
    const isItem = item !== undefined && overlapAcross(line.box, { ...item.box, right: nextLeft }) > 0;
    const leftOfItem = item !== undefined && line.box.right <= item.box.left;
    if (!isItem || leftOfItem || line.words.every((word) => isFigure(word.text))) {
      assign(line.words);
      continue;
    }
    const { item: text, figures } = splitItemLine(line, others);
    if (text.length > 0) put(cells, 'ITEM', text);
    assign(figures);
  }
  return cells;
};

const itemTypes = ['ITEM', 'QUANTITY', 'UNIT_PRICE', 'PRICE', 'PRODUCT_CODE'] as const;

const fieldsOf = (cells: Cells, row: readonly Word[][], columns: readonly Column[]): Field[] => [
  ...itemTypes.flatMap((type) => {
    const value = cells.get(type);
    const heading = columns.find((column) => column.type === type)?.heading;
    if (value === undefined) return [];
    return [{ type, value, ...(heading === undefined ? {} : { label: [heading] }) }];
  }),
  { type: 'EXPENSE_ROW', value: row },
];

const endsTable = (row: readonly Line[]): boolean => {
  const first = row[0];
  return first !== undefined && leadingLabel(first)?.label.shape === 'money';
};

const hasPrice = (cells: Cells): boolean =>
  [cells.get('PRICE'), cells.get('UNIT_PRICE')].some((value) => value !== undefined && isFigure(textOf(value.flat())));

// A second line of an item's text stands closer below the first than the next item would.
const goesOn = (row: readonly Line[], above: readonly Line[]): boolean => {
  const [upper, lower] = [above, row].map((lines) => around(lines.map((line) => line.box)));
  return upper !== undefined && lower !== undefined && lower.top - upper.bottom < heightOf(lower);
};

/** Reads the line items under a row of headings; undefined where the page has no such row. */
export const tableItems = (rows: readonly (readonly Line[])[]): Items | undefined => {
  const at = rows.findIndex((row) => columnsOf(row) !== undefined);
  const headings = rows[at];
  const columns = headings === undefined ? undefined : columnsOf(headings);
  if (headings === undefined || columns === undefined) return undefined;
  const found: { cells: Cells; words: Word[][] }[] = [];
  const used: Line[] = [...headings];
  let above: readonly Line[] = headings;
  for (const row of rows.slice(at + 1)) {
    const cells = cellsOf(row, columns);
    const words = row.flatMap((line) => line.words);
    const previous = found.at(-1);
    if (endsTable(row)) break;
    if (hasPrice(cells)) found.push({ cells, words: [words] });
    else if (previous !== undefined && cells.size === 1 && cells.has('ITEM') && goesOn(row, above)) {
      previous.cells.get('ITEM')?.push(words);
      previous.words.push(words);
    } else if (previous !== undefined) break;
    used.push(...row);
    above = row;
  }
  return { items: found.map(({ cells, words }) => fieldsOf(cells, words, columns)), used };
};
