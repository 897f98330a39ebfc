import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { wordsFor } from '../local/failure.ts';
import { printReporter } from '../local/progress.ts';
import { withEndpoint } from './bench/endpoint.ts';
import { measure } from './bench/measure.ts';
import { type Options, readOptions } from './bench/options.ts';
import { full, quick } from './bench/plan.ts';
import { markdown, problemsOf } from './bench/report/report.ts';

/** Measures the ledger; exit code 1 when cost grows with the books or money is lost, 2 when it could not be measured. */
async function bench(options: Options): Promise<boolean> {
  const reporter = printReporter(process.stderr);
  const measured = await withEndpoint(options, reporter, ({ name, endpoint, region }) =>
    measure(options.quick ? quick : full, { endpoint, region, prefix: options.table }, name, reporter),
  );
  const problems = problemsOf(measured);
  const report = markdown(measured);
  console.log(options.json ? JSON.stringify({ ok: problems.length === 0, problems, ...measured }, null, 2) : report);
  if (options.out !== undefined) {
    await mkdir(dirname(options.out), { recursive: true });
    await writeFile(options.out, report);
  }
  for (const problem of problems) console.error(`✗ ${problem}`);
  return problems.length === 0;
}

try {
  process.exitCode = (await bench(readOptions(process.argv.slice(2)))) ? 0 : 1;
} catch (error) {
  console.error(wordsFor(error));
  process.exitCode = 2;
}
