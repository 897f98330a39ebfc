import { book } from '../domain/correction/book.ts';
import type { Correction } from '../domain/correction/correction.ts';
import { confirm } from '../domain/correction/lifecycle.ts';
import { correctionProblems } from '../domain/correction/problems.ts';
import { requireSecondPerson } from '../domain/correction/separation.ts';
import { correctionTransitions } from '../domain/correction/transitions.ts';
import { Refusal } from '../domain/errors.ts';
import { absent, actorOf } from '../domain/identity/access.ts';
import type { Principal } from '../domain/identity/role.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { eventChange } from '../store/changes.ts';
import { commit } from '../store/commit.ts';
import { moveCorrection, readCorrection } from '../store/corrections.ts';
import { AlreadyPosted } from '../store/ledger.ts';
import { bookingChanges } from './booking.ts';
import { readBooks } from './books.ts';
import { confirmCorrection as contract } from './contracts.ts';
import type { CorrectionDeps } from './deps.ts';
import { viewOf } from './view.ts';

/**
 * A second person agrees: the correction, its movement, what it corrects and the facts are written together or not at all.
 * Confirmed once, for ever; whoever confirms again, also in a race, gets what was booked. docs/handbook.md § Corrections
 */
export const confirmCorrection = route(contract, async ({ caller, params }, deps: CorrectionDeps) => {
  const confirmed = await confirmOnce(params.correctionId, caller, deps);
  return ok(viewOf(confirmed));
});

/** How often correction and books are looked at anew because somebody else may have written what was read. */
const rounds = 5;

async function confirmOnce(
  correctionId: string,
  caller: Principal,
  deps: CorrectionDeps,
  round = 1,
): Promise<Correction> {
  const correction = await readCorrection(deps.table, correctionId);
  if (!correction) throw absent();
  requireSecondPerson(correction, caller);
  if (correction.status === 'confirmed') return correction;
  try {
    const { next, changes } = await bookingOf(correction, caller, deps);
    await commit(deps.table, changes);
    return next;
  } catch (thrown) {
    // Also where the books do not allow it: a twin may have booked it between our look at the correction and at the books.
    const maybeOvertaken = thrown instanceof Refusal || thrown instanceof AlreadyPosted;
    if (!maybeOvertaken || round === rounds) throw thrown;
    return confirmOnce(correctionId, caller, deps, round + 1);
  }
}

/** @throws Refusal when it was declined, or the books do not allow it any more. */
async function bookingOf(correction: Correction, caller: Principal, deps: CorrectionDeps) {
  const act = { at: deps.clock.now(), by: actorOf(caller) };
  const { next, event } = confirm(correction, act);
  const books = await readBooks(correction.subject, deps);
  const problems = correctionProblems(correction, books);
  if (problems.length > 0) {
    throw new Refusal('conflict', 'The books have changed since this was proposed; nothing was booked.', problems);
  }
  const booking = book(correction, books, act);
  const events = [event, booking.event].map((each) => eventChange({ ...each, eventId: deps.newId('evt') }));
  const changes = [moveCorrection(next, correctionTransitions.confirm.from), ...bookingChanges(booking), ...events];
  return { next, changes };
}
