import { spawnSync } from 'node:child_process';

/**
 * Draws the pictures in docs/pictures anew: mails, pages, the operations page and the audit trail. The tests that look at
 * them in a browser draw them, so that what is shown is what was found legible. docs/pictures/raci-*.svg: raci-pictures.ts
 */
const tests = [
  'test/unit/approval/mails.test.ts',
  'test/unit/approval/pictures.test.ts',
  'test/unit/scripts/operations/page.test.ts',
  'test/unit/trail/document.test.ts',
];
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'unit', ...tests], {
  stdio: 'inherit',
  env: { ...process.env, KEEP_PICTURES: 'docs/pictures' },
});
process.exitCode = status ?? 1;
