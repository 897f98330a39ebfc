import { openPayments } from '../functions/store/payments.ts';
import { printReporter } from '../local/progress.ts';
import { withBooks } from './ledger/with-books.ts';
import { wordsFor } from './ledger/words.ts';
import { ageingReport } from './payments/ageing-report.ts';
import { readAgeingOptions } from './payments/options.ts';

/** Lists what is owed and not settled by age; exit code 2 when it could not be looked at. */
try {
  const { where, format } = readAgeingOptions(process.argv.slice(2));
  const payments = await withBooks(where, printReporter(process.stderr), openPayments);
  console.log(ageingReport(payments, new Date().toISOString().slice(0, 10), format));
} catch (error) {
  console.error(wordsFor(error));
  process.exitCode = 2;
}
