import { hasBreach, inWords, lintFile, lintPresets, readPeople } from './raci/lint-file.ts';
import { readLintOptions } from './raci/options.ts';

/**
 * Says what is wrong with who answers for what, in the files named or in the presets: exit code 1 on a breach, 2 when a
 * file could not be read as a matrix.
 */
try {
  const { files, people, json } = readLintOptions(process.argv.slice(2));
  const seated = people === undefined ? [] : readPeople(people);
  const linted = files.length === 0 ? lintPresets(seated) : files.map((file) => lintFile(file, seated));
  console.log(json ? JSON.stringify(linted, null, 2) : linted.map(inWords).join('\n'));
  if (linted.some(hasBreach)) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
