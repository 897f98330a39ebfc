import { stringify } from 'csv-stringify/sync';

/**
 * Lines of text as CSV: comma, CRLF, a header, ASCII only as long as the texts are, and no field that a spreadsheet would
 * run as a formula. docs/decisions/payment-files.md
 */
export const csvOf = (lines: readonly Readonly<Record<string, string>>[]): string =>
  stringify([...lines], { header: true, record_delimiter: 'windows', escape_formulas: true });
