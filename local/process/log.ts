import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a program of the environment in `root` writes. */
export const logPath = (root: string, name: string): string => join(root, 'logs', `${name}.log`);

/** The last lines a program wrote, for the words of a failure. */
export function lastLines(path: string, count = 12): string {
  try {
    return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}
