import { expect, test } from 'vitest';
import { pageProblems } from '../../../../functions/domain/claim/page-limits.ts';
import { slotOf } from '../../extraction/slots.ts';

const limits = { pagesPerDocument: 30, pagesPerClaim: 60 };

test('documents up to the limits are taken, each and together', () => {
  expect(pageProblems([slotOf('invoice', 30), slotOf('proof', 30), slotOf('extra')], limits)).toEqual([]);
});

test('a document of too many pages is named with both figures', () => {
  expect(pageProblems([slotOf('invoice', 31), slotOf('proof', 30)], limits)).toEqual([
    { field: '/slots/invoice', problem: expect.stringMatching(/^invoice: .*31 pages, at most 30/) },
  ]);
});

test('documents with too many pages together are refused together', () => {
  expect(pageProblems([slotOf('invoice', 30), slotOf('proof', 30), slotOf('extra', 1)], limits)).toEqual([
    { field: '/slots', problem: expect.stringContaining('61 pages together, at most 60') },
  ]);
});
