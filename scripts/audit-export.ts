import { writeFileSync } from 'node:fs';
import { readCaseFile } from '../functions/trail/document/case-file.ts';
import { renderCaseFile } from '../functions/trail/document/render.ts';
import { printReporter } from '../local/progress.ts';
import { type ExportOptions, readExportOptions } from './audit/export-options.ts';
import { withBooks } from './ledger/with-books.ts';
import { wordsFor } from './ledger/words.ts';

/** Writes what an auditor reads of one item; exit code 1 when its trail is broken, 2 when there is no such item. */
async function exportItem({ where, itemId, out }: ExportOptions): Promise<boolean> {
  const file = await withBooks(where, printReporter(process.stderr), (table) => readCaseFile(table, itemId));
  writeFileSync(out, renderCaseFile(file, new Date().toISOString()), { mode: 0o600 });
  for (const { itemId: id, head, proof } of file.trails) {
    console.log(`${proof.broken ? '✗' : '✓'} ${id}  head ${head?.number ?? 0}  ${head?.hash ?? 'no trail'}`);
  }
  console.log(`Written to ${out}.`);
  return file.trails.every(({ proof }) => !proof.broken);
}

try {
  process.exitCode = (await exportItem(readExportOptions(process.argv.slice(2)))) ? 0 : 1;
} catch (error) {
  console.error(wordsFor(error));
  process.exitCode = 2;
}
