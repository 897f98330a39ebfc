export { drawAdScreenshot } from './ad-screenshot.ts';
export { drawInvoicePdf } from './invoice.ts';
export { corruptPdf, drawEmptyPdf, drawEncryptedPdf, drawMultiPagePdf } from './odd-pdfs.ts';
export { type PrintedInvoice, printedInvoice } from './printed.ts';
export { drawScannedReceipt } from './receipt.ts';
export { scanPdf } from './scan.ts';
export type { AdSpec, InvoiceLine, InvoiceSpec } from './spec.ts';
