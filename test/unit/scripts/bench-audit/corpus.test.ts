import { expect, test } from 'vitest';
import { ActivityType } from '../../../../functions/domain/request/terms.ts';
import { declaredType, draw } from '../../../../scripts/bench-audit/corpus/draw.ts';
import { corporaFor, halves, loadCorpus, quickPart } from '../../../../scripts/bench-audit/corpus/load.ts';
import { casts } from '../../../fixtures/evidence/generate/casts/casts.ts';
import { corpus } from '../../../fixtures/evidence/generate/corpus.ts';

const claims = await loadCorpus('development');
const more = await loadCorpus('development-more');
const third = await loadCorpus('development-third');
const heldOut = await loadCorpus('held-out');
const everyCast = [claims, more, third, heldOut];
const documents = claims.flatMap((claim) => claim.documents);
const invoices = documents.flatMap(({ drawing }) => (drawing.as === 'invoice' ? [drawing] : []));

test.each(halves)('what is kept of %s is what the generator makes', async (half) => {
  expect(await loadCorpus(half)).toEqual(corpus(casts[half]));
});

test('no two claims of the corpus bear the same number', () => {
  const numbers = everyCast.flat().map(({ name }) => name.slice(0, 3));
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('covers every activity type, letter form, language and medium', () => {
  expect(documents.length).toBeGreaterThanOrEqual(120);
  const clean = claims.filter(({ fault }) => fault === null);
  expect(new Set(clean.map(({ activityType }) => activityType))).toEqual(new Set(ActivityType.options));
  const seen = invoices.map(({ facts, isReceipt, medium }) =>
    [isReceipt ? 'receipt' : facts.layout, facts.locale, medium.by].join(' '),
  );
  const part = (index: number) => new Set(seen.map((each) => each.split(' ')[index]));
  expect(part(0)).toEqual(new Set(['letterhead', 'window', 'boxed', 'receipt']));
  expect(part(1)).toEqual(new Set(['en', 'de', 'fr']));
  expect(part(2)).toEqual(new Set(['pdf', 'scan', 'photo']));
});

test('the sums of clean claims add up and are covered', () => {
  for (const claim of everyCast.flat().filter(({ fault }) => fault === null)) {
    for (const { drawing, lines } of claim.documents) {
      if (drawing.as !== 'invoice') continue;
      const { facts } = drawing;
      expect(facts.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(facts.subtotal);
      expect(facts.subtotal + (facts.tax ?? 0)).toBe(facts.total);
      expect(lines).toHaveLength(facts.lines.length);
      if (claim.rate === undefined) expect(facts.subtotal).toBeGreaterThanOrEqual(2 * claim.amount);
    }
  }
});

test('a fault names what it was copied from, and no clean claim was copied', () => {
  const names = new Set(claims.map(({ name }) => name));
  for (const { fault, duplicateOf, name, expected } of claims) {
    if (duplicateOf !== undefined) {
      expect(names).toContain(duplicateOf);
      expect(duplicateOf < name).toBe(true);
    }
    expect(fault === null).toBe(expected.verdict === 'pass');
  }
});

test('the quick part holds clean and faulty claims and what its duplicates come from', () => {
  const part = quickPart(claims);
  const names = part.map(({ name }) => name);
  expect(part.length).toBeLessThan(25);
  expect(part.some(({ fault }) => fault === null)).toBe(true);
  for (const { duplicateOf } of part) if (duplicateOf !== undefined) expect(names).toContain(duplicateOf);
});

test('no cast shares names or wordings with another', () => {
  const said = (half: typeof claims) =>
    half.flatMap(({ brand, campaign, partner, documents: all }) => [
      ...[brand, campaign, ...partner.names],
      ...all.flatMap(({ drawing }) =>
        drawing.as === 'invoice'
          ? [drawing.facts.number, drawing.facts.supplier.name, ...drawing.facts.lines.map((line) => line.description)]
          : [],
      ),
    ]);
  const known = new Set<string>();
  const faults = new Set(claims.map(({ fault }) => fault));
  for (const half of everyCast) {
    const texts = said(half);
    expect(texts.filter((text) => known.has(text))).toEqual([]);
    for (const text of texts) known.add(text);
    expect(new Set(half.map(({ fault }) => fault))).toEqual(faults);
  }
});

test('a part of the corpus is of the development half only, with what its duplicates come from', async () => {
  const none = { quick: false, only: [], all: false };
  const part = await corporaFor({ quick: true, only: ['183-', '483-', '783-'], all: true });
  expect([...part.keys()]).toEqual(['development', 'development-more', 'development-third']);
  expect(part.get('development')?.map(({ name }) => name)).toEqual(['171-clean-original', '183-invoice-rescanned']);
  expect([...(await corporaFor({ ...none, only: ['183-'] })).keys()]).toEqual(['development']);
  await expect(corporaFor({ ...none, only: ['983-'] })).rejects.toThrow(
    'no claim of the development half is named 983-',
  );
  expect([...(await corporaFor({ ...none, quick: true })).keys()]).toEqual(['development']);
  expect([...(await corporaFor(none)).keys()]).toEqual(['development', 'held-out']);
  expect([...(await corporaFor({ ...none, all: true })).keys()]).toEqual([...halves]);
});

test('the same document is drawn to the same bytes', async () => {
  const scene = documents.find(({ drawing }) => drawing.as === 'scene');
  if (!scene) throw new Error('no scene in the corpus');
  expect((await draw(scene.drawing)).equals(await draw(scene.drawing))).toBe(true);
  expect(declaredType(scene.drawing)).toBe('image/jpeg');
});
