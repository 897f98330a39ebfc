import { expect, test } from 'vitest';
import type { LineToReview } from '../../../functions/approval/dossier/dossier.ts';
import { markedBoxes, pagesToShow } from '../../../functions/approval/page/marked-boxes.ts';

type Box = NonNullable<NonNullable<LineToReview['readFrom']>['box']>;
const box: Box = { left: 0.5, top: 0.25, width: 0.1, height: 0.02 };
const line = (place: number, tone: LineToReview['tone'], page: number, where: Box | null = box): LineToReview => ({
  place,
  name: 'Total',
  verdict: 'passed',
  tone,
  sentence: 'It is there.',
  machine: 'pass',
  readFrom: { text: '1', confidence: 90, page, box: where },
});

test('lines read from one place share a box, in the colour of the worst', () => {
  expect(markedBoxes([line(0, 'good', 1), line(4, 'look', 1), line(2, 'good', 2), line(3, 'bad', 1, null)], 1)).toEqual(
    [{ numbers: [1, 5], tone: 'look', left: 50, top: 25, width: 10, height: 2 }],
  );
});

test('a place outside the page is drawn at its edge', () => {
  const [drawn] = markedBoxes([line(0, 'good', 1, { left: -3, top: 7, width: 0.2, height: 0.2 })], 1);
  expect(drawn).toMatchObject({ left: 0, top: 100 });
});

test('the first page is shown and every one that was read from, if it exists', () => {
  expect(pagesToShow([line(0, 'good', 4), line(1, 'good', 2), line(2, 'good', 9)], 5)).toEqual([1, 2, 4]);
  expect(pagesToShow([line(0, 'good', 1)], 0)).toEqual([]);
});
