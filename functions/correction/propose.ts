import { propose } from '../domain/correction/lifecycle.ts';
import { correctionProblems } from '../domain/correction/problems.ts';
import { Refusal } from '../domain/errors.ts';
import { actorOf } from '../domain/identity/access.ts';
import { created } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { eventChange } from '../store/changes.ts';
import { newCorrection, readCorrection } from '../store/corrections.ts';
import { createOnce, idempotentCall } from '../store/create-once.ts';
import { readBooks } from './books.ts';
import { proposeCorrection as contract } from './contracts.ts';
import type { CorrectionDeps } from './deps.ts';
import { viewOf } from './view.ts';

/**
 * Writes down what is to be put right, already held against the books, so that the proposer hears of every problem.
 * docs/handbook.md § Corrections
 */
export const proposeCorrection = route(contract, async (input, deps: CorrectionDeps) => {
  const { caller, body } = input;
  const { table, clock, newId } = deps;
  const { resource, replayed } = await createOnce(table, idempotentCall(contract.operationId, input), {
    find: (correctionId) => readCorrection(table, correctionId),
    make: async () => {
      const problems = correctionProblems(body, await readBooks(body.subject, deps));
      if (problems.length > 0) {
        throw new Refusal('invalid', 'The books do not allow this correction; nothing was stored.', problems);
      }
      const act = { at: clock.now(), by: actorOf(caller), email: caller.email };
      const { next, event } = propose({ ...body, correctionId: newId('cor') }, act);
      const changes = [newCorrection(next), eventChange({ ...event, eventId: newId('evt') })];
      return { resourceId: next.correctionId, resource: next, changes };
    },
  });
  return created({ resource: viewOf(resource), replayed });
});
