import type { DocumentLocale, InvoiceSpec } from './spec.ts';

const languageTag = (locale: DocumentLocale, currency: string): string => {
  switch (locale) {
    case 'de':
      return 'de-DE';
    case 'fr':
      return 'fr-FR';
    case 'en':
      return currency === 'USD' ? 'en-US' : 'en-GB';
  }
};

// The standard PDF fonts have no narrow or unbreakable space, and Intl writes both.
const plainSpaces = (text: string): string => text.replaceAll(/[\u00a0\u202f\u2009]/g, ' ');

const decimals = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** An amount in minor units as a supplier of that locale prints it, for example `1.234,50 €`. */
const printedMoney = (minor: number, currency: string, locale: DocumentLocale): string =>
  plainSpaces(
    new Intl.NumberFormat(languageTag(locale, currency), { style: 'currency', currency }).format(
      minor / 10 ** decimals(currency),
    ),
  );

/** The same amount without a currency sign, for table cells. */
const printedAmount = (minor: number, currency: string, locale: DocumentLocale): string => {
  const digits = decimals(currency);
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return plainSpaces(new Intl.NumberFormat(languageTag(locale, currency), format).format(minor / 10 ** digits));
};

/** An ISO date as printed: `March 14, 2025`, `14 March 2025`, `14.03.2025` or `14/03/2025`. */
export const printedDate = (iso: string, locale: DocumentLocale, currency: string): string => {
  const style: Intl.DateTimeFormatOptions =
    locale === 'en'
      ? { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }
      : { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(languageTag(locale, currency), style).format(new Date(`${iso}T00:00:00Z`));
};

/** What is printed for each fact of the spec: the truth a reader of the page is measured against. */
export type PrintedInvoice = {
  vendorName: string;
  vendorAddress: string;
  receiverName: string;
  receiverAddress: string;
  number: string;
  date: string;
  dueDate?: string;
  purchaseOrder?: string;
  subtotal: string;
  tax?: string;
  total: string;
  lines: { item: string; quantity: string; unitPrice: string; price: string }[];
};

/** Gives the texts that stand on the invoice drawn from this spec. */
export const printedInvoice = (spec: InvoiceSpec): PrintedInvoice => {
  const { currency, locale } = spec;
  const money = (minor: number) => printedMoney(minor, currency, locale);
  const cell = (minor: number) => printedAmount(minor, currency, locale);
  return {
    vendorName: spec.supplier.name,
    vendorAddress: spec.supplier.address.join('\n'),
    receiverName: spec.billTo.name,
    receiverAddress: spec.billTo.address.join('\n'),
    number: spec.number,
    date: spec.dateAs ?? printedDate(spec.date, locale, currency),
    ...(spec.dueDate === undefined ? {} : { dueDate: printedDate(spec.dueDate, locale, currency) }),
    ...(spec.purchaseOrder === undefined ? {} : { purchaseOrder: spec.purchaseOrder }),
    subtotal: money(spec.subtotal),
    ...(spec.tax === undefined ? {} : { tax: money(spec.tax) }),
    total: money(spec.total),
    lines: spec.lines.map((line) => ({
      item: line.description,
      quantity: plainSpaces(new Intl.NumberFormat(languageTag(locale, currency)).format(line.quantity)),
      unitPrice: cell(line.unitPrice),
      price: cell(line.amount),
    })),
  };
};
