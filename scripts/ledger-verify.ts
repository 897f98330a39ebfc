import { printReporter } from '../local/progress.ts';
import { booksOf } from './ledger/books.ts';
import { type Options, readOptions } from './ledger/options.ts';
import { budgetReport, resultOf, verdict } from './ledger/report.ts';
import { verifyBooks } from './ledger/verify-books.ts';
import { withBooks } from './ledger/with-books.ts';
import { wordsFor } from './ledger/words.ts';

/** Proves the ledger from its stored entries; exit code 1 when an invariant is broken, 2 when it could not be looked at. */
async function verify({ where, json }: Options): Promise<boolean> {
  const reporter = printReporter(process.stderr);
  const found = await withBooks(where, reporter, (table) =>
    reporter.step('The books are read and proven', async (say) => {
      let entries = 0;
      const show = () => say(`${entries.toLocaleString('en-US')} entries`);
      const ticking = setInterval(show, 500);
      const books = await verifyBooks(booksOf(table), { progress: (read) => (entries = read) }).finally(() =>
        clearInterval(ticking),
      );
      show();
      return books;
    }),
  );
  const result = resultOf(found);
  if (!json) for (const books of found) console.log(budgetReport(books));
  console.log(json ? JSON.stringify(result) : verdict(result));
  return result.ok;
}

try {
  process.exitCode = (await verify(readOptions(process.argv.slice(2)))) ? 0 : 1;
} catch (error) {
  console.error(wordsFor(error));
  process.exitCode = 2;
}
