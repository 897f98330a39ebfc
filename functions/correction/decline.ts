import { decline } from '../domain/correction/lifecycle.ts';
import { correctionTransitions } from '../domain/correction/transitions.ts';
import { absent, actorOf } from '../domain/identity/access.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { eventChange } from '../store/changes.ts';
import { commit } from '../store/commit.ts';
import { moveCorrection, readCorrection } from '../store/corrections.ts';
import { declineCorrection as contract } from './contracts.ts';
import type { CorrectionDeps } from './deps.ts';
import { viewOf } from './view.ts';

/** Declining again gets the same answer; what was booked stays booked. docs/handbook.md § Corrections */
export const declineCorrection = route(contract, async ({ caller, params, body }, deps: CorrectionDeps) => {
  const { table, clock, newId } = deps;
  const correction = await readCorrection(table, params.correctionId);
  if (!correction) throw absent();
  if (correction.status === 'declined') return ok(viewOf(correction));
  const { next, event } = decline(correction, { at: clock.now(), by: actorOf(caller), reason: body.reason });
  await commit(table, [
    moveCorrection(next, correctionTransitions.decline.from),
    eventChange({ ...event, eventId: newId('evt') }),
  ]);
  return ok(viewOf(next));
});
