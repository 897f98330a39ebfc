import { absent } from '../domain/identity/access.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { listCorrections as listStored, readCorrection as readStored } from '../store/corrections.ts';
import { listCorrections as listContract, readCorrection as readContract } from './contracts.ts';
import type { CorrectionDeps } from './deps.ts';
import { viewOf } from './view.ts';

export const listCorrections = route(listContract, async ({ query }, { table }: CorrectionDeps) => {
  const { status, ...page } = query;
  const { items, cursor } = await listStored(table, status, page);
  return ok({ items: items.map(viewOf), cursor });
});

export const readCorrection = route(readContract, async ({ params }, { table }: CorrectionDeps) => {
  const correction = await readStored(table, params.correctionId);
  if (!correction) throw absent();
  return ok(viewOf(correction));
});
