import { dirname, resolve } from 'node:path';
import { readSettings } from '../../infra/settings.ts';
import { hasBreach, inWords, type Linted, lintFile } from '../raci/lint-file.ts';

/**
 * What is wrong with the matrix that the settings name, beside the settings file; undefined when they name none.
 * @throws Error in words for the person at the keyboard when settings or matrix cannot be read, or the matrix has a breach.
 */
export function checkRaci(settingsPath: string): Linted | undefined {
  const { raci } = readSettings(settingsPath);
  if (raci === undefined) return undefined;
  const linted = lintFile(resolve(dirname(settingsPath), raci));
  if (hasBreach(linted)) throw new Error(`${inWords(linted)}\nNothing was deployed: the matrix has a breach.`);
  return linted;
}
