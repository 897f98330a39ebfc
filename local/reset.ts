import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stopEnvironment } from './environment.ts';
import { wordsFor } from './failure.ts';
import { foldersOf, venvFolder } from './folders.ts';
import { readOptions } from './options.ts';

/** Everything but the Python environment, which holds no data and takes longest to make. */
async function removeData(root: string): Promise<void> {
  const names = await readdir(root).catch(() => []);
  const paths = names.map((name) => join(root, name)).filter((path) => path !== venvFolder);
  await Promise.all(paths.map((path) => rm(path, { recursive: true, force: true })));
}

try {
  const { dir } = readOptions(process.argv.slice(2));
  await stopEnvironment(dir);
  await removeData(foldersOf(dir).root);
  console.log('The local data is gone. npm start begins anew.');
} catch (error) {
  console.error(wordsFor(error));
  process.exitCode = 1;
}
