import { expect, test } from 'vitest';
import { nearlyIdentical, picturesOf } from '../../../../../functions/domain/audit/picture/picture.ts';
import { defaultFraud } from '../../../../../functions/domain/policy/fraud-policy.ts';
import { at } from '../../examples.ts';
import { read, slot } from '../documents.ts';

const print = { bits: 'a'.repeat(64), bands: [] };
const prints = new Map([['sha-of-site-photos', [{ page: 1, print }]]]);
const seen = (...lines: ReturnType<typeof read>[]) => {
  const photo = slot('site-photos', {
    extraction: { status: 'text', lines, pages: 1, readAt: at, source: 'textract' },
  });
  const [picture] = picturesOf([photo], prints, { confidencePercent: 80 });
  return { bits: print.bits, words: picture?.words ?? [] };
};
const leaves = ['bk', 'EN', 'LTT ro', 'vm wt', 'AN ed', 'SE ym'].map((letters) => read(letters, 41));

test('what a reader takes leaves and bricks for does not tell two copies of one photo apart', () => {
  const sign = read('Vendor Example', 91);
  expect(seen(sign, ...leaves).words).toEqual(seen(sign).words);
  expect(nearlyIdentical(seen(sign, ...leaves), seen(read('Vendor Example', 80)), defaultFraud)).toBe(true);
});

test('words that were read with confidence do', () => {
  const body = 'Meet our engineers for an hour and take home a design';
  expect(nearlyIdentical(seen(read(`${body} Munich`)), seen(read(`${body} Munich`)), defaultFraud)).toBe(true);
  expect(nearlyIdentical(seen(read(`${body} Munich`)), seen(read(`${body} Hamburg`)), defaultFraud)).toBe(false);
});

test('of an ordinary page every word counts, and one that was kept with fewer is compared by as many', () => {
  const template = Array.from({ length: 90 }, (_, n) => `word${n}`);
  const page = (count: number, from: number) => {
    const own = Array.from({ length: count }, (_, n) => `own${from + n}`);
    return seen(...[...template, ...own].map((text) => read(text, 91)));
  };
  const [first, second] = [page(8, 0), page(8, 50)];
  expect(first.words).toHaveLength(98);
  expect(nearlyIdentical(first, second, defaultFraud)).toBe(false);
  expect(nearlyIdentical(first, page(8, 0), defaultFraud)).toBe(true);
  const kept = { ...first, words: first.words.slice(0, 48) };
  expect(nearlyIdentical(first, kept, defaultFraud)).toBe(true);
});

test('a copy may have lost words, as the address line of a screenshot, but has hardly any of its own', () => {
  const body = Array.from({ length: 50 }, (_, n) => `word${n}`);
  const address = Array.from({ length: 10 }, (_, n) => `address${n}`);
  const shot = (...words: string[]) => seen(...words.map((word) => read(word, 91)));
  const original = shot(...body, ...address);
  expect(nearlyIdentical(original, shot(...body), defaultFraud)).toBe(true);
  expect(nearlyIdentical(original, shot(...body, 'misread'), defaultFraud)).toBe(true);
  expect(nearlyIdentical(original, shot(...body, 'other', 'headline'), defaultFraud)).toBe(false);
  expect(nearlyIdentical(original, shot(...body.slice(0, 40)), defaultFraud)).toBe(false);
});
