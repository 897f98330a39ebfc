import { printReporter } from '../local/progress.ts';
import { stateBooks } from './ledger/state-books.ts';
import { readStatementOptions, type StatementOptions } from './ledger/statement-options.ts';
import { statementCsv, statementTable } from './ledger/statement-report.ts';
import { withBooks } from './ledger/with-books.ts';
import { wordsFor } from './ledger/words.ts';

/** Prints what a budget, or a partner in it, held and what moved it; exit code 2 when there is no such statement. */
async function state({ where, format, ...asked }: StatementOptions): Promise<string> {
  const now = new Date().toISOString();
  const statement = await withBooks(where, printReporter(process.stderr), (table) => stateBooks(table, asked, now));
  if (format === 'json') return `${JSON.stringify(statement, null, 2)}\n`;
  return format === 'csv' ? statementCsv(statement) : `${statementTable(statement)}\n`;
}

try {
  process.stdout.write(await state(readStatementOptions(process.argv.slice(2))));
} catch (error) {
  console.error(wordsFor(error));
  process.exitCode = 2;
}
