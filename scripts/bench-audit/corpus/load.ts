import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ClaimTruth } from './truth.ts';

/** Rules and readers are made on the one half; the other is only measured. */
export const halves = ['development', 'held-out'] as const;
export type Half = (typeof halves)[number];

/** Where the truth of one half of the corpus lies. */
export const truthFolder = (half: Half): string =>
  join(import.meta.dirname, '../../../test/fixtures/evidence/truth', half);

/** The labelled claims in the order in which they are handed in. @throws ZodError when a file is not a labelled claim. */
export async function loadCorpus(half: Half): Promise<ClaimTruth[]> {
  const folder = truthFolder(half);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => ClaimTruth.parse(JSON.parse(await readFile(join(folder, file), 'utf8')))),
  );
}

const quickEvery = 7;

/** What a run measures: both halves, or a part of the development half, so that nobody gets used to the other's answers. */
export async function corporaFor({
  quick,
  only,
}: {
  readonly quick: boolean;
  readonly only: readonly string[];
}): Promise<Map<Half, ClaimTruth[]>> {
  const development = await loadCorpus('development');
  if (only.length > 0) return new Map([['development', named(development, only)]]);
  if (quick) return new Map([['development', quickPart(development)]]);
  return new Map([
    ['development', development],
    ['held-out', await loadCorpus('held-out')],
  ]);
}

const named = (corpus: readonly ClaimTruth[], parts: readonly string[]): ClaimTruth[] =>
  withOriginals(
    corpus,
    corpus.filter(({ name }) => parts.some((part) => name.includes(part))),
  );

/** A small part of the corpus: some clean claims, some with a fault, and what their duplicates were copied from. */
export function quickPart(corpus: readonly ClaimTruth[]): ClaimTruth[] {
  const some = corpus.filter((_, index) => index % quickEvery === 0);
  const copied = corpus.filter(({ duplicateOf }) => duplicateOf !== undefined).slice(0, 1);
  return withOriginals(corpus, [...some, ...copied]);
}

function withOriginals(corpus: readonly ClaimTruth[], some: readonly ClaimTruth[]): ClaimTruth[] {
  const wanted = new Set(some.flatMap(({ name, duplicateOf }) => [name, duplicateOf]));
  return corpus.filter(({ name }) => wanted.has(name));
}
