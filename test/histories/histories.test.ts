import { expect, test } from 'vitest';
import { prove } from './prove.ts';
import { withoutPauses } from './without-pauses.ts';

withoutPauses();

/** In the ordinary run 500; `npm run test:histories` plays 10,000, or what FUNDGATE_HISTORIES says. */
const runs = Number(process.env.FUNDGATE_HISTORIES ?? 500);

test(`in ${runs} random histories the books are right after every step`, { timeout: 3_600_000 }, async () => {
  const { histories, steps, carriedOut } = await prove(runs);
  console.info(`${histories} histories of ${steps} steps; carried out: ${JSON.stringify(carriedOut)}`);
  expect(histories).toBe(runs);
  // Every kind of command comes to its end in some of them, or they would prove less than they seem to.
  expect(Object.keys(carriedOut)).toHaveLength(16);
});
