import { join } from 'node:path';
import { connect } from './ledger/connect.ts';
import { type Options, readOptions } from './ledger/options.ts';
import { budgetReport, resultOf, verdict } from './ledger/report.ts';
import { type BudgetBooks, verifyBooks } from './ledger/verify-books.ts';
import { wordsFor } from './ledger/words.ts';

/** Proves the ledger from its stored entries; exit code 1 when an invariant is broken, 2 when it could not be looked at. */
const outputsFile = join(import.meta.dirname, '..', '.local', 'outputs.json');

async function verify(options: Options): Promise<boolean> {
  const table = connect(options);
  const all: BudgetBooks[] = [];
  for await (const books of verifyBooks(table)) {
    all.push(books);
    if (!options.json) console.log(budgetReport(books));
  }
  const result = resultOf(all);
  console.log(options.json ? JSON.stringify(result) : verdict(result));
  return result.ok;
}

try {
  process.exitCode = (await verify(readOptions(process.argv.slice(2), outputsFile))) ? 0 : 1;
} catch (error) {
  console.error(wordsFor(error));
  process.exitCode = 2;
}
