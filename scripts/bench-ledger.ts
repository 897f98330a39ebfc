import { wordsFor } from '../local/failure.ts';
import { printReporter } from '../local/progress.ts';
import { withEndpoint } from './bench/endpoint.ts';
import { measure } from './bench/measure.ts';
import { type Options, readOptions } from './bench/options.ts';
import { full, quick } from './bench/plan.ts';
import { publish } from './bench/publish.ts';
import { markdown, problemsOf } from './bench/report/report.ts';

/** Measures the ledger; exit code 1 when cost grows with the books or money is lost, 2 when it could not be measured. */
async function bench(options: Options): Promise<boolean> {
  const reporter = printReporter(process.stderr);
  const measured = await withEndpoint(options, reporter, ({ name, endpoint, region }) =>
    measure(options.quick ? quick : full, { endpoint, region, prefix: options.table }, name, reporter),
  );
  const problems = problemsOf(measured);
  await publish(options, { figures: measured, problems, markdown: markdown(measured) });
  return problems.length === 0;
}

try {
  process.exitCode = (await bench(readOptions(process.argv.slice(2)))) ? 0 : 1;
} catch (error) {
  console.error(wordsFor(error));
  process.exitCode = 2;
}
