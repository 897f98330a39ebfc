import type { Budget } from '../domain/budget/budget.ts';
import { isClosed } from '../domain/budget/closing.ts';
import type { Claim } from '../domain/claim/claim.ts';
import type { Books, Funded } from '../domain/correction/books.ts';
import type { CorrectionSubject } from '../domain/correction/correction.ts';
import { assertNever, Refusal } from '../domain/errors.ts';
import { expiredAccount, paidAccount, payableAccount, unallocatedAccount } from '../domain/ledger/accounts.ts';
import { today } from '../platform/clock.ts';
import { readBudget } from '../store/budgets.ts';
import { readClaim } from '../store/claims.ts';
import { balanceOf } from '../store/ledger.ts';
import { paymentOfClaim } from '../store/payments.ts';
import { activePolicy } from '../store/policies.ts';
import { readRequest } from '../store/requests.ts';
import type { Table } from '../store/table.ts';
import type { CorrectionDeps } from './deps.ts';

type Deps = Pick<CorrectionDeps, 'table' | 'clock'>;

/**
 * What the books say of a subject at this moment. docs/handbook.md § Corrections
 * @throws Refusal `invalid` when there is no such budget or claim.
 */
export async function readBooks(subject: CorrectionSubject, deps: Deps): Promise<Books> {
  const { table } = deps;
  switch (subject.kind) {
    case 'budget': {
      const { kind, lowers } = subject;
      const budget = await knownBudget(table, subject.budgetId);
      const unallocated = await balanceOf(table, unallocatedAccount(budget.budgetId));
      return { kind, lowers, budget, unallocated, isOpen: await isOpen(budget, deps) };
    }
    case 'expiry': {
      const budget = await knownBudget(table, subject.budgetId);
      return { kind: subject.kind, budget, expired: await balanceOf(table, expiredAccount(budget.budgetId)) };
    }
    case 'payable': {
      const { claim, request } = await knownClaim(table, subject.claimId);
      const payment = await paymentOfClaim(table, claim.claimId);
      return {
        kind: subject.kind,
        claim,
        request,
        payment,
        owed: await balanceOf(table, payableAccount(placeOf(claim, request))),
      };
    }
    case 'clawback': {
      const { claim, request } = await knownClaim(table, subject.claimId);
      const paid = await balanceOf(table, paidAccount(placeOf(claim, request)));
      const budget = await knownBudget(table, request.budgetId);
      return { kind: subject.kind, claim, request, paid, isOpen: await isOpen(budget, deps) };
    }
    default:
      return assertNever(subject);
  }
}

const isOpen = async (budget: Budget, { table, clock }: Deps): Promise<boolean> =>
  !isClosed(budget, today(clock), (await activePolicy(table)).rules);

const placeOf = ({ claimId }: Claim, { budgetId, partnerId, requestId }: Funded) => ({
  budgetId,
  partnerId,
  requestId,
  claimId,
});

async function knownBudget(table: Table, budgetId: string): Promise<Budget> {
  const budget = await readBudget(table, budgetId);
  if (!budget) throw unknown('/subject/budgetId', 'is no budget');
  return budget;
}

/** A claim is opened on a funded request, and none is ever gone. */
async function knownClaim(table: Table, claimId: string): Promise<{ claim: Claim; request: Funded }> {
  const claim = await readClaim(table, claimId);
  if (!claim) throw unknown('/subject/claimId', 'is no claim');
  const request = await readRequest(table, claim.requestId);
  if (!request || !('budgetId' in request)) throw new Error(`the request of ${claimId} was never approved`);
  return { claim, request };
}

const unknown = (field: string, problem: string): Refusal =>
  new Refusal('invalid', 'There is nothing to correct; nothing was stored.', [{ field, problem }]);
