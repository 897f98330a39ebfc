import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameEachTime } from '../same-each-time.ts';
import { withoutPauses } from '../without-pauses.ts';
import { histories } from './history.ts';
import { play } from './play.ts';

withoutPauses();

/** In the ordinary run 200; `npm run test:histories` plays as many as of the books. */
const runs = Number(process.env.FUNDGATE_HISTORIES ?? 200);

test(`in ${runs} random histories of a claim every question has at most one decision, and it is paid at most once`, {
  timeout: 3_600_000,
}, async () => {
  const counts: Record<string, number> = {};
  const property = fc.asyncProperty(histories, async (history) => {
    const { answers, end } = await play(history);
    for (const what of [...answers, end]) counts[what] = (counts[what] ?? 0) + 1;
  });
  await fc.assert(property, { numRuns: runs, ...sameEachTime });
  console.info(`${runs} histories: ${JSON.stringify(counts)}`);
  // Every answer and every end comes up in some of them, or they would prove less than they seem to.
  expect(Object.keys(counts)).toEqual(expect.arrayContaining(everything));
});

const everything = [
  ...['approve', 'reject', 'return'].map((verdict) => `claim-review ${verdict}`),
  ...['approve', 'reject'].map((verdict) => `claim-dispute ${verdict}`),
  ...['approve', 'reject', 'return'].map((verdict) => `finance-approval ${verdict}`),
  ...['payment-instructed', 'rejected', 'returned'],
];
