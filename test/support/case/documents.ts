import { drawAdScreenshot, drawInvoicePdf, scanPdf } from '../../../local/documents/index.ts';

const landing = 'https://www.northwind.example/zero-trust?utm_source=search&utm_campaign=zero-trust-for-mid-size-banks';

/** The supplier's invoice as the partner's scanner sends it. */
const drawInvoice = async (): Promise<Buffer> => {
  const lines = [
    { description: 'Search advertising, 12 to 28 January', quantity: 1, unitPrice: 1_980_000, amount: 1_980_000 },
    { description: 'Landing page, design and build', quantity: 1, unitPrice: 420_000, amount: 420_000 },
    { description: 'Dinner with wine for the kick-off', quantity: 1, unitPrice: 38_000, amount: 38_000 },
  ];
  const pdf = await drawInvoicePdf({
    supplier: { name: 'Brightline Media Ltd', address: ['14 Harbour Street', 'Dublin 2', 'Ireland'] },
    billTo: { name: 'Northwind Security GmbH', address: ['Lindenallee 8', '10115 Berlin', 'Germany'] },
    number: 'BM-2027-0147',
    date: '2027-01-29',
    locale: 'en',
    currency: 'USD',
    lines,
    subtotal: 2_438_000,
    total: 2_438_000,
    notes: 'Campaign: Zero trust for mid-size banks',
    seed: 11,
  });
  return scanPdf(pdf, { seed: 4, degrees: 0.4, dpi: 150 });
};

const drawAdvertisement = (): Promise<Buffer> =>
  drawAdScreenshot({
    brand: 'Vendor Example',
    partner: 'Northwind Security',
    campaign: 'Zero trust for mid-size banks',
    headline: 'Zero trust, sized for your bank',
    body: 'See how banks with 200 to 2,000 staff close the gap in one quarter.',
    callToAction: 'Book a session',
    url: landing,
    seed: 11,
  });

let drawn: ReturnType<typeof draw> | undefined;
const draw = () => Promise.all([drawInvoice(), drawAdvertisement()]);
/** The invoice and the advertisement of the case, drawn once. */
export const drawDocuments = () => {
  drawn ??= draw();
  return drawn;
};
