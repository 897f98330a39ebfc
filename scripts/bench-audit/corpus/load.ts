import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../../local/failure.ts';
import { ClaimTruth } from './truth.ts';

/** What is measured apart. Rules and readers are made on the three casts of the development half; the held-out one is only measured. */
export const halves = ['development', 'development-more', 'development-third', 'held-out'] as const;
export type Half = (typeof halves)[number];

/** Where the truth of one of them lies. */
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

const loadEach = (some: readonly Half[]): Promise<(readonly [Half, ClaimTruth[]])[]> =>
  Promise.all(some.map(async (half) => [half, await loadCorpus(half)] as const));

const quickEvery = 7;

/**
 * What a run measures: the first development cast and the held-out half, with `all` the other development casts as well; or a
 * part of the development half only, so that nobody gets used to the answers on the other.
 * @throws Failure in words when no claim is named so.
 */
export async function corporaFor({
  quick,
  only,
  all,
}: {
  readonly quick: boolean;
  readonly only: readonly string[];
  readonly all: boolean;
}): Promise<Map<Half, ClaimTruth[]>> {
  if (only.length > 0) return someOfDevelopment(only);
  const development = await loadCorpus('development');
  if (quick) return new Map([['development', quickPart(development)]]);
  return new Map([
    ['development', development],
    ...(all ? await loadEach(['development-more', 'development-third']) : []),
    ['held-out', await loadCorpus('held-out')],
  ]);
}

const onlyHint = 'Give a part of a name, such as 183- or clean-webinar; held-out claims are not read in parts.';

async function someOfDevelopment(only: readonly string[]): Promise<Map<Half, ClaimTruth[]>> {
  const found = new Map<Half, ClaimTruth[]>();
  for (const [half, corpus] of await loadEach(['development', 'development-more', 'development-third'])) {
    const claims = named(corpus, only);
    if (claims.length > 0) found.set(half, claims);
  }
  if (found.size === 0) throw new Failure(`no claim of the development half is named ${only.join(' or ')}`, onlyHint);
  return found;
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
