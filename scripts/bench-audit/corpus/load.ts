import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ClaimTruth } from './truth.ts';

/** Where the truth of the corpus lies. */
export const truthFolder = join(import.meta.dirname, '../../../test/fixtures/evidence/truth');

/** The labelled claims in the order in which they are handed in. @throws ZodError when a file is not a labelled claim. */
export async function loadCorpus(folder: string = truthFolder): Promise<ClaimTruth[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => ClaimTruth.parse(JSON.parse(await readFile(join(folder, file), 'utf8')))),
  );
}

const quickEvery = 7;

/** A small part of the corpus: some clean claims, some with a fault, and what their duplicates were copied from. */
export function quickPart(corpus: readonly ClaimTruth[]): ClaimTruth[] {
  const some = corpus.filter((_, index) => index % quickEvery === 0);
  const copied = corpus.filter(({ duplicateOf }) => duplicateOf !== undefined).slice(0, 1);
  const wanted = new Set([...some, ...copied].flatMap(({ name, duplicateOf }) => [name, duplicateOf]));
  return corpus.filter(({ name }) => wanted.has(name));
}
