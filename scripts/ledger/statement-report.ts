import { stringify } from 'csv-stringify/sync';
import { formatMoney } from '../../functions/domain/money/amount.ts';
import type { PartnerStatementReply } from '../../functions/statement/contracts.ts';
import type { BudgetStatement } from './state-books.ts';
import { type Row, rowsOf } from './statement-rows.ts';

type Statement = PartnerStatementReply | BudgetStatement;

/** CSV of a statement's lines; no field is one that a spreadsheet would run as a formula. */
export const statementCsv = (statement: Statement): string =>
  stringify(rowsOf(statement), { header: true, record_delimiter: 'windows', escape_formulas: true });

/** For people: what it is a statement of, and its lines as a table. */
export const statementTable = (statement: Statement): string =>
  ['partners' in statement ? budgetHead(statement) : partnerHead(statement), '', table(rowsOf(statement))].join('\n');

const partnerHead = ({ partnerId, budgetId, currency, from, until }: PartnerStatementReply): string =>
  `Statement of ${partnerId} in ${budgetId} (${currency}), ${from ?? 'from the beginning'} to ${until}`;

function budgetHead({ budgetId, currency, at, totals, lines }: BudgetStatement): string {
  const money = (minor: number) => formatMoney(minor, currency);
  const { funded, ...held } = totals;
  const parts = Object.entries(held).filter(([, amount]) => amount !== 0);
  const sum = parts.map(([kind, amount]) => `${kind} ${money(amount)}`).join(' + ') || 'nothing';
  const own = lines.map(
    (line) => `  ${line.at}  ${line.from} → ${line.to}  ${money(line.amount)}  ${onTerminal(line.reason)}`,
  );
  return [`Statement of ${budgetId} (${currency}) at ${at}`, `  ${money(funded)} = ${sum}`, ...own].join('\n');
}

/** A reason is somebody's words: what would steer the terminal is shown as a sign and not obeyed. */
const onTerminal = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '\u{fffd}');

/** A column is printed when a line has something in it; the fact's name only says again what the others do. */
const isSpoken = (column: string, rows: readonly Row[]): boolean =>
  column !== 'fact' && rows.some((row) => row[column] !== '');

function table(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => isSpoken(column, rows));
  const cells = [columns, ...rows.map((row) => columns.map((column) => onTerminal(row[column] ?? '')))];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)));
  const isSum = columns.map((column) => rows.every((row) => /^(-?\d+(\.\d+)?)?$/.test(row[column] ?? '')));
  const pad = (text: string, index: number) =>
    isSum[index] ? text.padStart(widths[index] ?? 0) : text.padEnd(widths[index] ?? 0);
  return cells.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}
