import type { Correction } from '../domain/correction/correction.ts';
import { decline } from '../domain/correction/lifecycle.ts';
import { correctionTransitions } from '../domain/correction/transitions.ts';
import { Refusal } from '../domain/errors.ts';
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
  const declined = await declineOnce(params.correctionId, body.reason, actorOf(caller), deps);
  return ok(viewOf(declined));
});

async function declineOnce(
  correctionId: string,
  reason: string,
  by: string,
  deps: CorrectionDeps,
): Promise<Correction> {
  const { table, clock, newId } = deps;
  const correction = await readCorrection(table, correctionId);
  if (!correction) throw absent();
  if (correction.status === 'declined') return correction;
  const { next, event } = decline(correction, { at: clock.now(), by, reason });
  try {
    await commit(table, [
      moveCorrection(next, correctionTransitions.decline.from),
      eventChange({ ...event, eventId: newId('evt') }),
    ]);
    return next;
  } catch (thrown) {
    // Somebody else confirmed or declined it meanwhile, after which it never changes again.
    if (thrown instanceof Refusal) return declineOnce(correctionId, reason, by, deps);
    throw thrown;
  }
}
