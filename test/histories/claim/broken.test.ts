import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Break, brokenTable, isOf } from '../broken-table.ts';
import { withoutPauses } from '../without-pauses.ts';
import { histories } from './history.ts';
import { play } from './play.ts';

withoutPauses();

/** What a store could get wrong, done to every write on its way, and the words in which a history tells of it. */
const breaks: Record<string, { readonly breaks: Break; readonly found: RegExp }> = {
  'a question that may be answered twice': {
    breaks: (writes) =>
      writes.map((write) => {
        const { Update } = write;
        if (!Update?.UpdateExpression?.includes('decision = :decision')) return write;
        const { ':open': _open, ':cap': _cap, ...values } = Update.ExpressionAttributeValues ?? {};
        const ConditionExpression = 'attribute_exists(pk)';
        return { Update: { ...Update, ConditionExpression, ExpressionAttributeValues: values } };
      }),
    found: /✗ .*(changed afterwards|told 2 times|the review of \w+ was decided)/,
  },
  'a question that may be asked twice at once': {
    breaks: (writes) => writes.map((write) => (isOf(write.Put?.Item, 'APPROVALS#') ? unguarded(write) : write)),
    found: /two open questions about/,
  },
  'a link that stays open when another takes its place': {
    breaks: (writes) => writes.filter(({ Update }) => !/superseded|timed-out/.test(JSON.stringify(Update ?? ''))),
    found: /✗ Error: (two open questions about|the workflow is at|event \w+ exists)/,
  },
  'a claim without its revision': {
    breaks: (writes) => writes.map((write) => (isOf(write.Put?.Item, 'CLAIM#') ? unguarded(write) : write)),
    found: /✗ .*(the claim (is|holds)|claim of \d+ holds|hold less than is released|the review of \w+ was decided)/,
  },
  'money that is held after the claim has ended': {
    breaks: (writes) => writes.filter(({ Update }) => !/:back/.test(Update?.UpdateExpression ?? '')),
    found: /claim of \d+ holds \d+, 1 underway/,
  },
  'a decision that nobody is told of': {
    breaks: (writes) => writes.filter(({ Put }) => Put?.Item?.type !== 'approval.decided'),
    found: /is decided and told 0 times/,
  },
  'a trail whose end stays where it was': {
    breaks: (writes) => writes.filter(({ Put }) => !isOf(Put?.Item, 'TRAIL#')),
    found: /the trail is broken: (head-differs|number-twice)/,
  },
  'a review that is decided and not kept': {
    breaks: (writes) => writes.filter(({ Put }) => Put?.Item?.decidedBy === undefined),
    found: /with 1 in the queue/,
  },
};

/** The guard of a write is gone, and what only it used. */
function unguarded({ Put }: Parameters<Break>[0][number]): Parameters<Break>[0][number] {
  if (!Put) return {};
  const { ConditionExpression: _c, ExpressionAttributeNames: _n, ExpressionAttributeValues: _v, ...rest } = Put;
  return { Put: rest };
}

test.each(Object.entries(breaks))('%s is found', { timeout: 120_000 }, async (_, { breaks: broken, found }) => {
  const property = fc.asyncProperty(histories, async (history) => {
    await play(
      history,
      brokenTable(() => broken),
    );
  });
  // The first history that tells is enough: a shorter one would only take longer.
  const details = await fc.check(property, { numRuns: 600, seed: 1, endOnFailure: true });
  expect(String(details.errorInstance)).toMatch(found);
});
