import { expect, test } from 'vitest';
import { nearIdenticalPicture } from '../../../../../functions/domain/audit/checks/near-identical-picture.ts';
import type { Picture, PictureUse } from '../../../../../functions/domain/audit/picture/picture.ts';
import { at, claimId, policy, requestId } from '../../examples.ts';
import { slot } from '../documents.ts';

const bits = '0'.repeat(64);
const near = `${'f'.repeat(16)}${'0'.repeat(48)}`;
const far = `${'f'.repeat(17)}${'0'.repeat(47)}`;

const picture = (slotId: string, changes: Partial<Picture> = {}): Picture => ({
  slotId,
  page: 1,
  print: { bits, bands: [] },
  words: [],
  ...changes,
});
const use = (changes: Partial<PictureUse> = {}): PictureUse => ({
  claimId: 'clm_other',
  version: 1,
  requestId: 'req_other',
  partnerId: 'contoso',
  slotId: 'site-photos',
  label: 'Photos of the sites',
  page: 3,
  submittedAt: at,
  bits,
  words: [],
  ...changes,
});
const [first, second] = [slot('site-photos'), slot('event-photos')];
const judged = (
  pictures: Picture[],
  uses: PictureUse[] = [],
  rules: Partial<typeof policy.rules.fraud.pictures> = {},
  blankPictures: string[] = [],
  more: { uncomparedPictures?: string[] } = {},
) => {
  const fraud = { ...policy.rules.fraud, pictures: { ...policy.rules.fraud.pictures, ...rules } };
  const [own] = pictures;
  return nearIdenticalPicture(first, {
    claim: { claimId, requestId, amount: 1, currency: 'USD', submittedAt: at },
    slots: [first, second],
    pictures,
    blankPictures,
    pictureMatches: own ? uses.map((each) => ({ picture: own, use: each })) : [],
    policy: { ...policy, rules: { ...policy.rules, fraud } },
    ...more,
  });
};

test('a picture of another request is for a person, and the partner hears of nobody', () => {
  const [result] = judged([picture('site-photos')], [use()]);
  expect(result).toMatchObject({ verdict: 'review', observed: 'shown elsewhere' });
  expect(result?.staffNote).toContain('page 1 as page 3 of "Photos of the sites" in clm_other of contoso');
  expect(result?.sentence).not.toMatch(/clm_|contoso|sites"/);
});

test('one of another claim on the same request is told in milder words', () => {
  const [result] = judged([picture('site-photos')], [use({ requestId })]);
  expect(result).toMatchObject({ verdict: 'review', observed: 'shown on this request' });
});

test('two slots that show the same are for a person, up to the distance of the policy', () => {
  const twins = (other: Partial<Picture>) => judged([picture('site-photos'), picture('event-photos', other)]);
  expect(twins({ print: { bits: near, bands: [] } })).toMatchObject([{ verdict: 'review', observed: 'shown twice' }]);
  expect(twins({ print: { bits: far, bands: [] } })).toMatchObject([{ verdict: 'pass' }]);
});

test('two forms with other words are two pictures', () => {
  const words = (from: number) => Array.from({ length: 20 }, (_, n) => from + n);
  const twins = (other: number) =>
    judged([picture('site-photos', { words: words(0) }), picture('event-photos', { words: words(other) })]);
  expect(twins(0)).toMatchObject([{ verdict: 'review' }]);
  expect(twins(10)).toMatchObject([{ verdict: 'pass' }]);
});

test('a picture in which nothing is to be seen is for a person, whoever handed it in', () => {
  expect(judged([], [], {}, ['site-photos'])).toMatchObject([{ verdict: 'review', observed: 'nothing to compare' }]);
  expect(judged([], [], {}, ['event-photos'])).toEqual([]);
  expect(judged([], [], { isOn: false }, ['site-photos'])).toEqual([]);
});

test('where pictures were too many to be compared a person looks, also when those that were are new', () => {
  const left = { uncomparedPictures: ['site-photos'] };
  const asked = [{ verdict: 'review', observed: 'not all compared' }];
  expect(judged([picture('site-photos')], [], {}, [], left)).toMatchObject(asked);
  expect(judged([], [], {}, [], left)).toMatchObject(asked);
  expect(judged([picture('site-photos')], [use()], {}, [], left)).toMatchObject([{ observed: 'shown elsewhere' }]);
  expect(judged([picture('site-photos')], [], {}, [], { uncomparedPictures: ['event-photos'] })).toMatchObject([
    { verdict: 'pass' },
  ]);
  expect(judged([], [], { isOn: false }, [], left)).toEqual([]);
});

test('nothing is said of slots without a picture, of a picture that is known, and when it is switched off', () => {
  expect(judged([])).toEqual([]);
  expect(judged([picture('event-photos')])).toEqual([]);
  expect(judged([picture('site-photos')], [use()], { known: [near] })).toEqual([]);
  expect(judged([picture('site-photos')], [use()], { isOn: false })).toEqual([]);
  expect(judged([picture('site-photos')])).toMatchObject([{ verdict: 'pass' }]);
});
