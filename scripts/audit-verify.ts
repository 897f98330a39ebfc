import { closeSync, openSync, writeSync } from 'node:fs';
import { printReporter } from '../local/progress.ts';
import { headLine, headsOf } from './audit/heads-file.ts';
import { type Options, readOptions } from './audit/options.ts';
import { report } from './audit/report.ts';
import { verifyTrails } from './audit/verify-trails.ts';
import { withBooks } from './ledger/with-books.ts';
import { wordsFor } from './ledger/words.ts';

/** Proves the trail of every item; exit code 1 when one is broken, 2 when it could not be looked at. */
async function verify({ where, json, heads, against, since }: Options): Promise<boolean> {
  const reporter = printReporter(process.stderr);
  const file = heads === undefined ? undefined : openSync(heads, 'w');
  const verified = await withBooks(where, reporter, (table) =>
    reporter.step('The trails are read and proven', async (say) => {
      const found = await verifyTrails(table, {
        keptSince: since,
        ...(against !== undefined && { against: headsOf(against) }),
        ...(file !== undefined && { onHead: (head) => writeSync(file, headLine(head)) }),
        progress: (items) => say(`${items.toLocaleString('en-US')} items`),
      });
      say(`${found.items.toLocaleString('en-US')} items`);
      return found;
    }),
  );
  if (file !== undefined) closeSync(file);
  console.log(json ? JSON.stringify(verified) : report(verified));
  return verified.ok;
}

try {
  process.exitCode = (await verify(readOptions(process.argv.slice(2)))) ? 0 : 1;
} catch (error) {
  console.error(wordsFor(error));
  process.exitCode = 2;
}
