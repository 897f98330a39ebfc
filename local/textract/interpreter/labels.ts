import { bare, reads } from './spelling.ts';

/** What stands beside a label: money, a day, a reference, a party's name and address, or nothing that is asked for. */
export type ValueShape = 'money' | 'date' | 'reference' | 'party' | 'none';

/** The Textract field a label announces. `OTHER` labels are known only so that they are not taken for another one. */
export type LabelledType =
  | 'INVOICE_RECEIPT_ID'
  | 'INVOICE_RECEIPT_DATE'
  | 'DUE_DATE'
  | 'PO_NUMBER'
  | 'SUBTOTAL'
  | 'TAX'
  | 'TOTAL'
  | 'AMOUNT_DUE'
  | 'AMOUNT_PAID'
  | 'VENDOR'
  | 'RECEIVER'
  | 'VENDOR_VAT_NUMBER'
  | 'TITLE'
  | 'OTHER';

type Entry = { type: LabelledType; shape: ValueShape; labels: readonly string[] };

// Earlier labels of one entry are the plainer sign; where a page has several, the earlier one wins.
const entries: readonly Entry[] = [
  {
    type: 'INVOICE_RECEIPT_ID',
    shape: 'reference',
    labels: [
      ...['Invoice number', 'Invoice no', 'Invoice #', 'Invoice ID', 'Receipt number', 'Receipt no', 'Receipt #'],
      ...['Rechnungsnummer', 'Rechnungs-Nr', 'Rechnung Nr', 'Rechnungsnr', 'Belegnummer', 'Beleg-Nr', 'Quittungs-Nr'],
      ...['Facture n°', 'Facture no', 'N° de facture', 'Numéro de facture', 'N° facture', 'Reçu n°', 'Ticket n°'],
      ...['Bill number', 'Document number', 'Invoice', 'Rechnung', 'Facture', 'Receipt', 'Quittung', 'Reçu'],
    ],
  },
  {
    type: 'INVOICE_RECEIPT_DATE',
    shape: 'date',
    labels: [
      ...['Invoice date', 'Date of invoice', 'Receipt date', 'Date of issue', 'Issue date', 'Issued'],
      ...['Rechnungsdatum', 'Belegdatum', 'Ausstellungsdatum', 'Date de facture', 'Date de facturation'],
      ...["Date d'émission", 'Date facture', 'Bill date', 'Date', 'Datum', 'Le'],
    ],
  },
  {
    type: 'DUE_DATE',
    shape: 'date',
    labels: [
      ...['Due date', 'Payment due', 'Payment due date', 'Due', 'Pay by', 'Due on', 'Zahlbar bis', 'Fällig am'],
      ...['Fälligkeit', 'Fälligkeitsdatum', 'Zahlungsziel', 'Zu zahlen bis', "Date d'échéance", 'Échéance'],
      ...['À régler avant le', 'Payable avant le'],
    ],
  },
  {
    type: 'PO_NUMBER',
    shape: 'reference',
    labels: [
      ...['PO number', 'P.O. number', 'PO no', 'PO #', 'Purchase order', 'Purchase order number', 'Your order', 'PO'],
      ...['Bestellnummer', 'Bestell-Nr', 'Ihre Bestellung', 'Auftragsnummer', 'Bon de commande', 'N° de commande'],
      ...['Commande n°', 'Votre commande'],
    ],
  },
  {
    type: 'SUBTOTAL',
    shape: 'money',
    labels: [
      ...['Subtotal', 'Sub-total', 'Net amount', 'Net total', 'Total net', 'Total excl VAT', 'Nettobetrag', 'Netto'],
      ...['Zwischensumme', 'Summe netto', 'Gesamt netto', 'Nettosumme', 'Sous-total', 'Total HT', 'Montant HT'],
    ],
  },
  {
    type: 'TAX',
    shape: 'money',
    labels: [
      ...['Sales tax', 'VAT', 'GST', 'Tax', 'Total tax', 'Umsatzsteuer', 'Mehrwertsteuer', 'MwSt', 'USt', 'TVA'],
      ...['Montant TVA', 'Total TVA'],
    ],
  },
  {
    type: 'TOTAL',
    shape: 'money',
    labels: [
      ...['Grand total', 'Invoice total', 'Total amount', 'Total incl VAT', 'Gesamtbetrag', 'Rechnungsbetrag'],
      ...['Gesamtsumme', 'Endbetrag', 'Bruttobetrag', 'Summe brutto', 'Gesamt brutto', 'Total TTC', 'Montant TTC'],
      ...['Montant total', 'Total général', 'Total', 'Gesamt', 'Summe'],
    ],
  },
  {
    type: 'AMOUNT_DUE',
    shape: 'money',
    labels: [
      ...['Amount due', 'Balance due', 'Total due', 'Balance', 'Zahlbetrag', 'Zu zahlen', 'Offener Betrag'],
      ...['Zu zahlender Betrag', 'Net à payer', 'Reste à payer', 'Montant dû', 'Solde dû', 'À payer'],
    ],
  },
  {
    type: 'AMOUNT_PAID',
    shape: 'money',
    labels: [
      ...['Amount paid', 'Paid', 'Payment received', 'Bezahlt', 'Gezahlt', 'Anzahlung', 'Montant payé', 'Payé'],
      ...['Réglé', 'Acompte'],
    ],
  },
  {
    type: 'RECEIVER',
    shape: 'party',
    labels: [
      ...['Bill to', 'Billed to', 'Invoice to', 'Sold to', 'Customer', 'Client', 'Rechnung an', 'Rechnungsempfänger'],
      ...['Rechnungsadresse', 'Kunde', 'Facturé à', 'Adressé à', 'Destinataire', 'Adresse de facturation'],
    ],
  },
  {
    type: 'VENDOR',
    shape: 'party',
    labels: ['Vendor', 'Supplier', 'Sold by', 'Bill from', 'Lieferant', 'Verkäufer', 'Fournisseur', 'Vendeur'],
  },
  {
    type: 'VENDOR_VAT_NUMBER',
    shape: 'reference',
    labels: [
      ...['Tax ID', 'VAT ID', 'VAT no', 'VAT number', 'VAT reg no', 'EIN', 'USt-IdNr', 'USt-ID', 'Umsatzsteuer-ID'],
      ...['TVA intracom', 'N° TVA', 'TVA intracommunautaire', 'Steuernummer', 'Steuer-Nr'],
    ],
  },
  {
    type: 'TITLE',
    shape: 'none',
    labels: ['Tax invoice', 'Sales receipt', 'Invoice', 'Receipt', 'Rechnung', 'Quittung', 'Beleg', 'Facture', 'Reçu'],
  },
  {
    type: 'OTHER',
    shape: 'none',
    labels: [
      ...['Notes', 'Customer number', 'Customer no', 'Customer ID', 'Ship to', 'Deliver to', 'Payment terms', 'Terms'],
      ...['Hinweis', 'Kundennummer', 'Kunden-Nr', 'Lieferadresse', 'Lieferdatum', 'Leistungszeitraum', 'Remarque'],
      ...[
        'N° client',
        'Client n°',
        'Livré à',
        'Date de livraison',
        'Conditions',
        'Delivery date',
        'Order date',
        'IBAN',
      ],
    ],
  },
];

/** One spelling of a label. A lower `rank` is the plainer sign. */
export type Label = { type: LabelledType; shape: ValueShape; bare: string; rank: number };

/** Every spelling known, the longest first, so that `Total HT` is tried before `Total`. */
const labels: readonly Label[] = entries
  .flatMap(({ type, shape, labels: spellings }) =>
    spellings.map((spelling, rank) => ({ type, shape, bare: bare(spelling), rank })),
  )
  .sort((a, b) => b.bare.length - a.bare.length);

/** The labels a bare text reads as: those it is to the letter, or else those it is but for a misread letter. */
export const labelsReading = (text: string): Label[] => {
  const exact = labels.filter((label) => label.bare === text);
  return exact.length > 0 ? exact : labels.filter((label) => reads(text, label.bare));
};
