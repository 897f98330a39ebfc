import { expect, test } from 'vitest';
import { breaks, brokenStage, tornStage } from './broken-table.ts';
import { prove } from './prove.ts';
import { withoutPauses } from './without-pauses.ts';

withoutPauses();

const found: Record<keyof typeof breaks, RegExp> = {
  'a balance without its guard': /✗ never-below-zero is broken/,
  'a fact that may happen twice': /✗ balances-match-entries is broken/,
  'a balance that is forgotten': /✗ balances-match-entries is broken/,
  'a request without its revision': /✗ .*(should be|should hear|movements)/,
  'a movement that nobody is told of': /✗ 1 movements reserve\/… and 0 events request.approved/,
};

/** The story without its seed, and how many things happened in it. */
async function storyOf(proof: Promise<unknown>): Promise<{ story: string; happened: number }> {
  const story = await proof.then(
    () => 'nothing was found',
    (thrown: unknown) => String(thrown),
  );
  return { story, happened: story.match(/^ {2}\d+\. /gm)?.length ?? 0 };
}

const kinds = Object.keys(breaks) as (keyof typeof breaks)[];
test.each(kinds)('%s is found, and told in few lines', { timeout: 60_000 }, async (kind) => {
  const { story, happened } = await storyOf(prove(500, () => brokenStage(kind), 1));
  expect(story).toContain('The shortest history that breaks the books (seed 1):\n  requests ask for A ');
  expect(story).toMatch(found[kind]);
  expect(happened).toBeGreaterThan(0);
  expect(happened).toBeLessThanOrEqual(8);
});

test('half a write is found', { timeout: 60_000 }, async () => {
  const { story } = await storyOf(prove(500, tornStage, 1));
  expect(story).toMatch(/✗ .+ (is broken|should be|and \d+ events)/);
});
