import { spawnSync } from 'node:child_process';
import { checkRaci } from './deploy/check-raci.ts';
import { settingsPathOf } from './deploy/settings-path.ts';
import { inWords } from './raci/lint-file.ts';

/** Deploys with the CDK once the matrix that the settings name has no breach; every argument is handed on. */
const argv = process.argv.slice(2);
try {
  const linted = checkRaci(settingsPathOf(argv));
  if (linted) console.log(inWords(linted));
  const { status, error } = spawnSync('cdk', ['deploy', '--all', '--require-approval', 'never', ...argv], {
    stdio: 'inherit',
  });
  if (error) throw error;
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
