import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What the deployed app is made of. */
export const sources = ['infra', 'functions', 'statemachines', 'scripts', 'cdk.json', 'package-lock.json'];

async function filesUnder(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return [path];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** One hash over the names and contents of these files and folders; `extra` is hashed too. Absent ones count as empty. */
export async function fingerprint(root: string, paths: readonly string[], extra: string): Promise<string> {
  const hash = createHash('sha256').update(extra);
  const files = (await Promise.all(paths.map((path) => filesUnder(join(root, path))))).flat().sort();
  for (const file of files) {
    hash.update(`\0${relative(root, file).split(sep).join('/')}\0`);
    hash.update(await readFile(file).catch(() => ''));
  }
  return hash.digest('hex');
}
