import { currencyIn, currencyOfDocument } from './currency.ts';
import { labelledFields } from './labelled.ts';
import { inReadingOrder, type ReadPage, rowsOf } from './page.ts';
import { partyFields } from './parties.ts';
import type { CurrencyReading, ExpenseReading, Field } from './reading.ts';
import { receiptItems } from './receipt-items.ts';
import { tableItems } from './table-items.ts';

const moneyTypes = new Set(['SUBTOTAL', 'TAX', 'TOTAL', 'AMOUNT_DUE', 'AMOUNT_PAID', 'UNIT_PRICE', 'PRICE']);

const withCurrency = (field: Field, usual: CurrencyReading | undefined): Field => {
  if (!moneyTypes.has(field.type)) return field;
  const currency = currencyIn(field.value.flat()) ?? usual;
  return currency === undefined ? field : { ...field, currency };
};

/**
 * Makes out what an invoice or receipt says from the words of one page and where they stand. Labels are known in
 * English, German and French. Values are given as printed; what is not there is not given.
 */
export const interpretExpense = (page: ReadPage): ExpenseReading => {
  const rows = rowsOf(page.lines);
  const { items, used } = tableItems(rows) ?? receiptItems(rows);
  const rest = inReadingOrder(page.lines.filter((line) => !used.includes(line)));
  const labelled = labelledFields(rest);
  const told = new Set(labelled.flatMap(({ value, label }) => [...value, ...(label ?? [])]).flat());
  const untold = rest.filter((line) => !line.words.some((word) => told.has(word)));
  // Nothing labelled: a page of terms or a picture, where the largest print is nobody's name.
  const parties = labelled.length === 0 ? [] : partyFields(page, untold);
  const usual = currencyOfDocument(page.lines.flatMap((line) => line.words));
  return {
    page: page.number,
    summary: [...parties, ...labelled].map((field) => withCurrency(field, usual)),
    items: items.map((fields) => fields.map((field) => withCurrency(field, usual))),
  };
};
