import { around, type Box, type Line, overlapAcross, textOf, type Word } from './page.ts';
import { isWordy } from './shapes.ts';
import { bare, reads } from './spelling.ts';

/** What a column of the line items holds. `OTHER` columns are known so that their figures are not taken for a price. */
export type ColumnType = 'ITEM' | 'QUANTITY' | 'UNIT_PRICE' | 'PRICE' | 'PRODUCT_CODE' | 'OTHER';

/** A column, and where its heading stands. */
export type Column = { type: ColumnType; heading: Word[]; box: Box };

const headings: Readonly<Record<ColumnType, readonly string[]>> = {
  ITEM: [
    ...['Description', 'Item', 'Items', 'Service', 'Services', 'Product', 'Details', 'Bezeichnung', 'Beschreibung'],
    ...['Leistung', 'Artikel', 'Désignation', 'Libellé', 'Prestation', 'Prestations', 'Article'],
  ],
  QUANTITY: ['Qty', 'Quantity', 'Hours', 'Menge', 'Anzahl', 'Stunden', 'Qté', 'Quantité', 'Heures'],
  UNIT_PRICE: [
    ...['Unit price', 'Price', 'Rate', 'Unit cost', 'Price each', 'Einzelpreis', 'E-Preis', 'Stückpreis', 'Preis'],
    ...['Prix unitaire', 'Prix unit', 'Prix unitaire HT', 'P.U.', 'PU HT', 'Prix'],
  ],
  PRICE: [
    ...['Amount', 'Total', 'Line total', 'Net amount', 'Total price', 'Gesamtpreis', 'Gesamt', 'Betrag', 'Summe'],
    ...['G-Preis', 'Montant', 'Montant HT', 'Total HT'],
  ],
  PRODUCT_CODE: ['SKU', 'Item no', 'Code', 'Product code', 'Art-Nr', 'Artikelnummer', 'Artikel-Nr', 'Réf', 'Référence'],
  OTHER: [
    'Pos',
    'Position',
    'No',
    'Nr',
    'Tax',
    'VAT',
    'MwSt',
    'USt',
    'TVA',
    'Unit',
    'Einheit',
    'Unité',
    'Date',
    'Datum',
  ],
};

const types = ['ITEM', 'QUANTITY', 'UNIT_PRICE', 'PRICE', 'PRODUCT_CODE', 'OTHER'] as const;
const spellings = types.flatMap((type) => headings[type].map((heading) => ({ type, bare: bare(heading) })));

const longestHeading = 3;

const typeOf = (words: readonly Word[]): ColumnType | undefined => {
  const text = bare(textOf(words));
  return text === '' ? undefined : spellings.find((spelling) => reads(text, spelling.bare))?.type;
};

/** Takes a row for a table's headings when it names the items and their price; undefined when it does not. */
export const columnsOf = (row: readonly Line[]): Column[] | undefined => {
  const words = row.flatMap((line) => line.words);
  const columns: Column[] = [];
  let strangers = 0;
  for (let at = 0; at < words.length; ) {
    const lengths = Array.from({ length: longestHeading }, (_, index) => longestHeading - index);
    const length = lengths.find((count) => at + count <= words.length && typeOf(words.slice(at, at + count)));
    const heading = words.slice(at, at + (length ?? 1));
    const type = length === undefined ? undefined : typeOf(heading);
    if (type !== undefined) columns.push({ type, heading, box: around(heading.map((word) => word.box)) });
    else if (heading.some((word) => isWordy(word.text))) strangers += 1;
    at += length ?? 1;
  }
  const has = (type: ColumnType) => columns.some((column) => column.type === type);
  return has('ITEM') && (has('PRICE') || has('UNIT_PRICE')) && strangers < columns.length ? columns : undefined;
};

const edgeDistance = (a: Box, b: Box): number => Math.min(Math.abs(a.right - b.right), Math.abs(a.left - b.left));

/** The column a box belongs to: the one it stands under, else the one whose edge it keeps to. */
export const columnUnder = (box: Box, columns: readonly Column[]): Column | undefined => {
  const under = columns.filter((column) => overlapAcross(box, column.box) > 0);
  const choice = under.length > 0 ? under : columns;
  return [...choice].sort((a, b) => edgeDistance(box, a.box) - edgeDistance(box, b.box))[0];
};
