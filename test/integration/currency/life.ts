import { budgetRoutes } from '../../../functions/budget/routes.ts';
import { auditClaim } from '../../../functions/claim/audit-claim.ts';
import { openClaim } from '../../../functions/claim/open-claim.ts';
import { visitLinks } from '../../../functions/claim/visit-links.ts';
import type { EvidenceSlot } from '../../../functions/domain/claim/document.ts';
import { claimTransitions, startExtraction, submit } from '../../../functions/domain/claim/lifecycle.ts';
import { verifyLedger } from '../../../functions/domain/ledger/verify.ts';
import { holdForSubmission } from '../../../functions/store/claimed.ts';
import { moveClaim, putSlot, readClaim, slotsOfClaim } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { balancesOfBudget } from '../../../functions/store/ledger.ts';
import { collect } from '../../../functions/store/table.ts';
import { transactionsOfBudget } from '../../../scripts/ledger/scan.ts';
import { call as callRoom, staff } from '../../support/rooms.ts';
import { reach } from '../claim/links.ts';
import { decided as decideClaim } from '../claim/steps.ts';
import { nora, type World } from '../request/world.ts';

type Operation = Parameters<typeof callRoom>[2];

export const onBudget = ({ deps }: World, operation: Operation, body: object, budgetId = '') =>
  callRoom(budgetRoutes, deps, operation, { caller: staff('finance'), params: budgetId ? { budgetId } : {}, body });

/** Opens a claim, as a partner does. */
export async function opened({ deps }: World, requestId: string, amount: number, currency: string): Promise<string> {
  // Opening touches no evidence.
  const { body } = await callRoom([openClaim], deps as never, 'POST /requests/{requestId}/claims', {
    caller: nora,
    params: { requestId },
    body: { amount, currency },
  });
  return String(body.claimId);
}

/** Submits a claim with documents that were read already, and audits it. */
export async function audited(world: World, claimId: string, read: (slot: EvidenceSlot) => EvidenceSlot) {
  const { table, deps } = world;
  const [claim, slots] = await Promise.all([readClaim(table, claimId), slotsOfClaim(table, claimId)]);
  if (!claim) throw new Error('no claim');
  const request = await world.stored(claim.requestId);
  if (!('reserved' in request)) throw new Error('no reservation');
  const act = { at: deps.clock.now(), by: `partner:${nora.userId}` };
  const { next } = submit(claim, act);
  await commit(table, [
    moveClaim(next, claimTransitions.submit.from),
    holdForSubmission({ ...request, currency: claim.currency }, 0),
    ...slots.map((slot) => putSlot(read(slot))),
  ]);
  await commit(table, [moveClaim(startExtraction(next, act).next, claimTransitions.startExtraction.from)]);
  await visitLinks({ claimId }, { ...deps, visit: reach });
  await auditClaim({ claimId }, deps);
  return readClaim(table, claimId);
}

/** Finance says yes. */
export const confirmed = ({ table, deps }: World, claimId: string) =>
  decideClaim({ table, deps } as never, claimId, 'finance-approval');

/** What the books of a budget hold by kind of account, and whether they are right. */
export async function books({ table }: World, budgetId: string) {
  const balances = await collect(balancesOfBudget(table, budgetId));
  const kinds: Record<string, number> = {};
  for (const { account, balance } of balances) {
    const [kind = ''] = account.split('/');
    kinds[kind] = (kinds[kind] ?? 0) + balance;
  }
  const { ok } = verifyLedger(await collect(transactionsOfBudget(table, budgetId)), balances);
  return { ok, currencies: [...new Set(balances.map(({ currency }) => currency))], ...kinds };
}
