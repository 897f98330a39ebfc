import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository: everything local is found from here and not from where the command was typed. */
export const repository = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Python environment is shared by every local environment of this repository, the tests' one included. */
export const venvFolder = join(repository, '.local', 'venv');

/** Where one local environment keeps what it is made of. */
export interface Folders {
  readonly root: string;
  readonly state: string;
  readonly logs: string;
  readonly temporary: string;
  readonly assembly: string;
  readonly outputs: string;
  readonly settings: string;
  readonly stackOutputs: string;
  readonly deployed: string;
}

/** The places inside `dir`, which is taken relative to the repository. */
export function foldersOf(dir: string): Folders {
  const root = resolve(repository, dir);
  return {
    root,
    state: join(root, 'state'),
    logs: join(root, 'logs'),
    temporary: join(root, 'tmp'),
    assembly: join(root, 'cdk.out'),
    outputs: join(root, 'outputs.json'),
    settings: join(root, 'settings.yaml'),
    stackOutputs: join(root, 'stack-outputs.json'),
    deployed: join(root, 'deployed.txt'),
  };
}

/** Creates the folders that others write into. */
export function makeFolders(folders: Folders): void {
  for (const folder of [folders.state, folders.logs, folders.temporary]) mkdirSync(folder, { recursive: true });
}
