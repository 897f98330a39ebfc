import { expect, test } from 'vitest';
import { newRows, tally } from '../../../scripts/bench-reader/tally.ts';

const box = { left: 0, top: 0, right: 1, bottom: 1 };
const word = (text: string, confidence: number) => ({ text, confidence, box });

test('words are counted by what they are made of and how much they are believed, right when they are printed', () => {
  const rows = newRows();
  const read = [word('1204,50', 96), word('1204,58', 83), word('SI-41', 40), word('Summe', 92), word('—', 12)];
  tally(rows, read, 'Summe: 1 204,50 EUR\nSI-411');
  expect(rows.filter((row) => row.read > 0)).toEqual([
    { make: 'figures', from: 95, read: 1, right: 1 },
    { make: 'figures', from: 80, read: 1, right: 0 },
    { make: 'letters and figures', from: 0, read: 1, right: 1 },
    { make: 'letters', from: 90, read: 1, right: 1 },
  ]);
});

test('a short word has to stand by itself', () => {
  const rows = newRows();
  tally(rows, [word('1', 96), word('12', 96)], '12 411');
  expect(rows.find((row) => row.read > 0)).toMatchObject({ read: 2, right: 1 });
});
