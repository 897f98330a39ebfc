import type { DocumentLocale } from './spec.ts';

/** The words a supplier prints beside the facts. */
export type Labels = {
  title: string;
  /** What a letter says before the table. */
  greeting: readonly string[];
  receiptTitle: string;
  receiptNumber: string;
  receiptDate: string;
  number: string;
  date: string;
  dueDate: string;
  purchaseOrder: string;
  billTo: string;
  customer: string;
  columns: { item: string; quantity: string; unitPrice: string; amount: string };
  subtotal: string;
  tax: string;
  total: string;
  taxId: string;
  notes: string;
  paidBy: string;
  thanks: string;
  page: string;
};

/** The labels of each locale. */
export const labelsOf: Readonly<Record<DocumentLocale, Labels>> = {
  en: {
    title: 'INVOICE',
    greeting: ['Dear Sir or Madam,', 'for the services rendered we charge as follows:'],
    receiptTitle: 'RECEIPT',
    receiptNumber: 'Receipt no.',
    receiptDate: 'Date',
    number: 'Invoice number',
    date: 'Invoice date',
    dueDate: 'Due date',
    purchaseOrder: 'PO number',
    billTo: 'Bill to',
    customer: 'Customer',
    columns: { item: 'Description', quantity: 'Qty', unitPrice: 'Unit price', amount: 'Amount' },
    subtotal: 'Subtotal',
    tax: 'Sales tax',
    total: 'Total',
    taxId: 'Tax ID',
    notes: 'Notes',
    paidBy: 'Paid by VISA ending 4417',
    thanks: 'Thank you for your business!',
    page: 'Page',
  },
  de: {
    title: 'Rechnung',
    greeting: ['Sehr geehrte Damen und Herren,', 'für die erbrachten Leistungen erlauben wir uns zu berechnen:'],
    receiptTitle: 'QUITTUNG',
    receiptNumber: 'Beleg-Nr.',
    receiptDate: 'Datum',
    number: 'Rechnungsnummer',
    date: 'Rechnungsdatum',
    dueDate: 'Zahlbar bis',
    purchaseOrder: 'Bestellnummer',
    billTo: 'Rechnung an',
    customer: 'Kunde',
    columns: { item: 'Bezeichnung', quantity: 'Menge', unitPrice: 'Einzelpreis', amount: 'Gesamtpreis' },
    subtotal: 'Nettobetrag',
    tax: 'Umsatzsteuer',
    total: 'Gesamtbetrag',
    taxId: 'USt-IdNr.',
    notes: 'Hinweis',
    paidBy: 'Bezahlt mit girocard 4417',
    thanks: 'Vielen Dank für Ihren Auftrag!',
    page: 'Seite',
  },
  fr: {
    title: 'FACTURE',
    greeting: ['Madame, Monsieur,', 'nous vous facturons les prestations suivantes :'],
    receiptTitle: 'REÇU',
    receiptNumber: 'Reçu n°',
    receiptDate: 'Date',
    number: 'Facture n°',
    date: 'Date de facture',
    dueDate: "Date d'échéance",
    purchaseOrder: 'Bon de commande',
    billTo: 'Facturé à',
    customer: 'Client',
    columns: { item: 'Désignation', quantity: 'Qté', unitPrice: 'Prix unitaire', amount: 'Montant HT' },
    subtotal: 'Total HT',
    tax: 'TVA',
    total: 'Total TTC',
    taxId: 'TVA intracom.',
    notes: 'Remarque',
    paidBy: 'Réglé par carte bancaire 4417',
    thanks: 'Merci de votre confiance !',
    page: 'Page',
  },
};

/**
 * The tax label with its rate: `Sales tax (8.25%)`, `zzgl. 19 % Umsatzsteuer`, `TVA 20 %`; on a till receipt, where there
 * is little room, `MwSt. 19 %` in German.
 */
export const taxLabel = (locale: DocumentLocale, rate: number | undefined, on: 'invoice' | 'receipt'): string => {
  const { tax } = labelsOf[locale];
  if (rate === undefined) return tax;
  const printedRate = String(rate).replace('.', ',');
  switch (locale) {
    case 'en':
      return `${tax} (${rate}%)`;
    case 'de':
      return on === 'receipt' ? `MwSt. ${printedRate} %` : `zzgl. ${printedRate} % ${tax}`;
    case 'fr':
      return `${tax} ${printedRate} %`;
  }
};
