import * as z from 'zod';
import { dayOf } from '../domain/calendar/days.ts';
import type { AccountBalance } from '../domain/ledger/transaction.ts';
import { AmountsByCurrency, withAmount } from '../domain/money/sums.ts';
import { requestTransitions } from '../domain/request/lifecycle.ts';
import type { MdfRequest } from '../domain/request/request.ts';
import { today } from '../platform/clock.ts';
import { sweep, type TimeLeft } from '../platform/sweep.ts';
import { balancesOfKind } from '../store/balances.ts';
import { everyBudget } from '../store/budgets.ts';
import { readRequest } from '../store/requests.ts';
import type { Table } from '../store/table.ts';
import type { RequestDeps } from './deps.ts';
import { end } from './steps/end.ts';
import { onFreshRequest } from './steps/fresh.ts';

export type ExpiryDeps = RequestDeps & { readonly timeLeft: TimeLeft };

export const ExpiryReport = z.strictObject({
  /** Requests that expired in this run. */
  requests: z.int(),
  amountsByCurrency: AmountsByCurrency,
  finished: z.boolean(),
  failed: z.int(),
});
type ExpiryReport = z.infer<typeof ExpiryReport>;

/**
 * Ends the requests whose claim deadline has passed and whose workflow did not do it, by the same rule. It may run any number
 * of times, and beside the workflow. docs/handbook.md § Request
 */
export async function expireReservations(deps: ExpiryDeps): Promise<ExpiryReport> {
  let requests = 0;
  let amountsByCurrency: AmountsByCurrency = {};
  const name = ({ account }: AccountBalance) => account;
  const ended = await sweep(reservations(deps), { name, timeLeft: deps.timeLeft }, async ({ account, currency }) => {
    const released = await expireOne(requestOf(account), deps);
    if (released === undefined) return;
    requests++;
    amountsByCurrency = withAmount(amountsByCurrency, currency, released);
  });
  return { requests, amountsByCurrency, ...ended };
}

/** A claim deadline is later than the start of the quarter, so later quarters have nothing to expire. */
async function* reservations({
  table,
  clock,
}: {
  table: Table;
  clock: ExpiryDeps['clock'];
}): AsyncGenerator<AccountBalance> {
  for await (const { budgetId, startsOn } of everyBudget(table)) {
    if (startsOn <= today(clock)) yield* balancesOfKind(table, budgetId, 'reserved');
  }
}

/** `reserved/<budget>/<partner>/<request>` */
const requestOf = (account: string): string => account.split('/')[3] ?? '';

/** Minor units that were released; undefined when nothing ended here. */
async function expireOne(requestId: string, deps: ExpiryDeps): Promise<number | undefined> {
  const request = await readRequest(deps.table, requestId);
  if (!request) throw new Error(`request ${requestId} has a reservation and is gone`);
  if (!isOverdue(request, deps)) return undefined;
  return onFreshRequest(deps.table, requestId, async (fresh) => {
    if (!isOverdue(fresh, deps)) return undefined;
    const next = await end(fresh, 'expired', deps);
    return next.status === 'expired' ? next.released : undefined;
  });
}

/** One that has ended keeps no deadline to miss. */
const isOverdue = (request: MdfRequest, { clock }: ExpiryDeps): boolean =>
  requestTransitions.expire.from.some((status) => status === request.status) &&
  'claimDeadline' in request &&
  dayOf(clock.now()) > request.claimDeadline;
