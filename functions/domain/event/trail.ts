import * as z from 'zod';

/**
 * Where an event stands in the chain of its item: its number from 1, the hash of the one before (null for the first)
 * and its own, over everything that the event says, its number and the hash before. docs/handbook.md § Audit trail
 */
export const TrailLink = z.strictObject({
  number: z.int().min(1),
  previous: z.string().nullable(),
  hash: z.string(),
});
export type TrailLink = z.infer<typeof TrailLink>;

/** The end of an item's chain: how many events it has and the hash of the last. */
export const TrailHead = z.strictObject({ itemId: z.string(), number: z.int().min(1), hash: z.string() });
export type TrailHead = z.infer<typeof TrailHead>;

/** What can be wrong with a chain. docs/handbook.md § Audit trail */
export const TrailFinding = z.enum([
  'changed-event',
  'wrong-previous',
  'missing-number',
  'number-twice',
  'head-differs',
  'outside-the-chain',
  'differs-from-before',
  'decision-differs',
  'decision-outside',
]);
export type TrailFinding = z.infer<typeof TrailFinding>;
