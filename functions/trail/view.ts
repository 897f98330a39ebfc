import * as z from 'zod';
import type { TrailProof } from '../store/trail-proof.ts';
import type { ToldEvent } from '../store/trail-reading.ts';
import type { TrailEntry, TrailReply } from './contracts.ts';

export const proofView = (
  { chained, before, decisions, broken }: TrailProof,
  head: TrailReply['proof']['head'] | undefined,
): TrailReply['proof'] => ({
  isWhole: broken === undefined,
  head: head ? { number: head.number, hash: head.hash } : null,
  chained,
  beforeTheTrail: before,
  decisions,
  broken: broken ?? null,
});

export const entryView = ({ trail, ...event }: ToldEvent): TrailEntry => ({
  ...event,
  reason: event.reason ?? null,
  ...Lifted.parse(event.facts),
  number: trail?.number ?? null,
  hash: trail?.hash ?? null,
  previous: trail?.previous ?? null,
});

const figure = z.number().nullable().catch(null);
const Lifted = z.object({ version: figure, amount: figure });
