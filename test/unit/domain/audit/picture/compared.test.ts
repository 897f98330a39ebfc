import { expect, test } from 'vitest';
import { comparedPictures } from '../../../../../functions/domain/audit/picture/compared.ts';
import type { Picture } from '../../../../../functions/domain/audit/picture/picture.ts';
import { slot } from '../documents.ts';

const [first, second] = [slot('site-photos'), slot('event-photos')];
const pictures = (slotId: string, count: number): Picture[] =>
  Array.from({ length: count }, (_, index) => ({
    slotId,
    page: index + 1,
    print: { bits: '0'.repeat(64), bands: [] },
    words: [],
  }));

test('sixty pictures of a claim are compared, and nobody is asked', () => {
  const all = [...pictures('site-photos', 40), ...pictures('event-photos', 20)];
  expect(comparedPictures([first, second], all)).toEqual({ pictures: all, uncomparedPictures: [] });
});

test('of more the first are, and the slots of the others are named', () => {
  const all = [...pictures('site-photos', 60), ...pictures('event-photos', 1)];
  const { pictures: compared, uncomparedPictures } = comparedPictures([first, second], all);
  expect(compared).toEqual(all.slice(0, 60));
  expect(uncomparedPictures).toEqual(['event-photos']);
});

test('so is a proof with more pages than are looked at, whatever was found on those', () => {
  const pages = (pages: number) => slot('site-photos', first.upload && { upload: { ...first.upload, pages } });
  expect(comparedPictures([pages(100), second], []).uncomparedPictures).toEqual([]);
  expect(comparedPictures([pages(101), second], []).uncomparedPictures).toEqual(['site-photos']);
});
