import { absent } from '../domain/identity/access.ts';

import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { type PageRequest, strangeCursor, type Table } from '../store/table.ts';
import { eventsInOrder, readProvenTrail } from '../store/trail-reading.ts';
import { readClaimTrail as claimContract, readRequestTrail as requestContract, type TrailReply } from './contracts.ts';
import type { TrailDeps } from './deps.ts';
import { entryView, proofView } from './view.ts';

export const readRequestTrail = route(requestContract, async ({ params, query }, { table }: TrailDeps) =>
  ok(await trailPage(table, params.requestId, query)),
);

export const readClaimTrail = route(claimContract, async ({ params, query }, { table }: TrailDeps) =>
  ok(await trailPage(table, params.claimId, query)),
);

/** The proof is of the whole trail, whatever page is asked for. docs/handbook.md § Audit trail */
async function trailPage(table: Table, itemId: string, { limit, cursor }: PageRequest): Promise<TrailReply> {
  const { stored, proof } = await readProvenTrail(table, itemId);
  if (!stored.isThere && !stored.head && stored.events.length === 0) throw absent();
  const events = eventsInOrder(stored);
  const from = cursor === undefined ? 0 : Number(cursor);
  if (!Number.isInteger(from) || from < 0 || from > events.length) throw strangeCursor();
  const next = from + limit;
  return {
    itemId,
    proof: proofView(proof, stored.head),
    events: {
      items: events.slice(from, next).map(entryView),
      cursor: next < events.length ? String(next) : null,
    },
  };
}
