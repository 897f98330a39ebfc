import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameEachTime } from '../same-each-time.ts';
import { withoutPauses } from '../without-pauses.ts';
import { histories } from './history.ts';
import { play } from './play.ts';

withoutPauses();

/** In the ordinary run 300; `npm run test:histories` plays as many as of the books. */
const runs = Number(process.env.FUNDGATE_HISTORIES ?? 300);

test(`in ${runs} random histories of a request every question has at most one decision`, {
  timeout: 3_600_000,
}, async () => {
  const ends: Record<string, number> = {};
  let decided = 0;
  const property = fc.asyncProperty(histories, async (history) => {
    const { lines, end } = await play(history);
    const ended = `${end} ${history.order}`;
    ends[ended] = (ends[ended] ?? 0) + 1;
    decided += lines.filter((line) => line === 'decided').length;
  });
  await fc.assert(property, { numRuns: runs, ...sameEachTime });
  console.info(`${runs} histories; ${decided} decisions; ended: ${JSON.stringify(ends)}`);
  const all = ['approved', 'rejected', 'withdrawn'].flatMap((end) => [`${end} in-order`, `${end} in-parallel`]);
  expect(Object.keys(ends).sort()).toEqual(all);
  expect(decided).toBeGreaterThan(runs / 2);
});
