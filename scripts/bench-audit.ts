import { wordsFor } from '../local/failure.ts';
import { printReporter } from '../local/progress.ts';
import { publish } from './bench/publish.ts';
import { corporaFor } from './bench-audit/corpus/load.ts';
import { measure } from './bench-audit/measure.ts';
import { type Options, readOptions } from './bench-audit/options.ts';
import { markdown, problemsOf } from './bench-audit/report/report.ts';

/**
 * Measures the audit of claims on the labelled corpus; exit code 1 when a goal is missed, 2 when it could not be measured. A
 * small part says nothing about goals, so there a missed one is told but ends well.
 */
async function bench(options: Options): Promise<boolean> {
  const measured = await measure(await corporaFor(options), printReporter(process.stderr));
  const problems = problemsOf(measured);
  await publish(options, { figures: measured, problems, markdown: markdown(measured) });
  return options.quick || options.only.length > 0 || problems.length === 0;
}

try {
  process.exitCode = (await bench(readOptions(process.argv.slice(2)))) ? 0 : 1;
} catch (error) {
  console.error(wordsFor(error));
  process.exitCode = 2;
}
