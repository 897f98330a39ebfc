import { Refusal } from '../../functions/domain/errors.ts';
import type { ClaimPlace } from '../../functions/domain/ledger/accounts.ts';
import * as ledger from '../../functions/domain/ledger/movements.ts';
import { readClaim } from '../../functions/store/claims.ts';
import { moveRequest, readRequest } from '../../functions/store/requests.ts';
import { book } from './book.ts';
import { type ClaimName, partnerOf, requestOf } from './commands.ts';
import { budgetId, claimIds, requestIds } from './ids.ts';
import type { World } from './world.ts';

/** Acts on a claim that was opened. */
export async function ofClaim(
  { table }: World,
  claim: ClaimName,
  act: (place: ClaimPlace) => Promise<string>,
): Promise<string> {
  if (!(await readClaim(table, claimIds[claim]))) return 'not-found';
  const request = requestOf(claim);
  return act({ budgetId, partnerId: partnerOf[request], requestId: requestIds[request], claimId: claimIds[claim] });
}

/** What is owed less goes back to the reservation, or to the partner once the request has ended; the request is the guard. */
export async function correctPayable(
  world: World,
  place: ClaimPlace,
  correction: { readonly id: number; readonly amount: number },
): Promise<string> {
  const request = await readRequest(world.table, place.requestId);
  if (!request) throw new Error(`request ${place.requestId} is gone`);
  const hasEnded = request.status === 'expired' || request.status === 'closed';
  const money = { currency: 'USD', by: 'finance-1', at: world.clock.now(), amount: correction.amount };
  const to = { correctionId: String(correction.id), destination: hasEnded ? 'available' : 'reserved' } as const;
  const untouched = hasEnded ? [] : [moveRequest({ ...request, revision: request.revision + 1 }, [request.status])];
  try {
    return await book(world, ledger.correctPayable({ ...money, ...place, ...to }), untouched);
  } catch (thrown) {
    const isOvertaken = thrown instanceof Refusal && thrown.kind !== 'insufficient-funds';
    if (isOvertaken) return correctPayable(world, place, correction);
    throw thrown;
  }
}
