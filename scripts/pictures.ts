import { spawnSync } from 'node:child_process';

/**
 * Draws the pictures in docs/pictures of the mails and the operations page anew. The tests that look at them in a browser
 * draw them, so that what is shown is what was found legible.
 */
const tests = ['test/unit/approval/mails.test.ts', 'test/unit/scripts/operations/page.test.ts'];
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'unit', ...tests], {
  stdio: 'inherit',
  env: { ...process.env, KEEP_PICTURES: 'docs/pictures' },
});
process.exitCode = status ?? 1;
