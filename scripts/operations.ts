import { writeFileSync } from 'node:fs';
import { operationsReport } from '../functions/operations/report.ts';
import { newestRaci } from '../functions/store/raci.ts';
import type { Table } from '../functions/store/table.ts';
import { printReporter } from '../local/progress.ts';
import { withBooks } from './ledger/with-books.ts';
import { wordsFor } from './ledger/words.ts';
import { readOperationsOptions } from './operations/options.ts';
import { operationsPage } from './operations/page.ts';
import { operationsText } from './operations/text.ts';

/** Shows how the questions to people stand; exit code 1 while a workflow or a question is stuck, 2 when it could not be looked at. */
try {
  const { where, json, out } = readOperationsOptions(process.argv.slice(2));
  const now = new Date().toISOString();
  const look = (table: Table) => Promise.all([operationsReport(table, now), newestRaci(table)]);
  const [report, raci] = await withBooks(where, printReporter(process.stderr), look);
  if (out !== undefined) writeFileSync(out, operationsPage(report, raci?.matrix));
  if (json) console.log(JSON.stringify(report, null, 2));
  else console.log(out === undefined ? operationsText(report) : `The operations page is in ${out}.`);
  if (report.open.some(({ isStuck }) => isStuck) || report.unassigned.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(wordsFor(error));
  process.exitCode = 2;
}
