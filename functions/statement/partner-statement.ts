import type { Budget } from '../domain/budget/budget.ts';
import type { IsoInstant } from '../domain/calendar/dates.ts';
import { Refusal } from '../domain/errors.ts';
import { visible } from '../domain/identity/access.ts';
import { type Period, partnerStatement, TooManyLines } from '../domain/ledger/statement.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { readAllocation } from '../store/allocations.ts';
import { readBudget } from '../store/budgets.ts';
import { transactionsOfPartner } from '../store/ledger.ts';
import { readPartner } from '../store/partners.ts';
import type { Table } from '../store/table.ts';
import { statePartner as contract, type PartnerStatementReply } from './contracts.ts';
import type { StatementDeps } from './deps.ts';
import { periodProblems, refuseProblems } from './period.ts';

/** A reply holds so many lines; who wants more asks for one period after the other. */
const linesPerReply = 1_000;

type Asked = {
  readonly budgetId: string;
  readonly from?: IsoInstant | undefined;
  readonly until?: IsoInstant | undefined;
};

export const statePartner = route(contract, async ({ caller, params, query }, { table, clock }: StatementDeps) => {
  const { partnerId } = visible(caller, await readPartner(table, params.partnerId));
  return ok(await readPartnerStatement(table, { ...query, partnerId }, clock.now(), linesPerReply));
});

/**
 * A partner's statement, read from the entries.
 * @throws Refusal `invalid` naming every problem with budget and period, or where to cut a period that has more lines than `limit`.
 */
export async function readPartnerStatement(
  table: Table,
  { partnerId, budgetId, from, until }: Asked & { readonly partnerId: string },
  now: IsoInstant,
  limit?: number,
): Promise<PartnerStatementReply> {
  const budget = await allocatedBudget(table, budgetId, partnerId);
  const noBudget = { field: '/query/budgetId', problem: 'is no budget in which the partner has an allocation' };
  const problems = periodProblems({ from, until }, now);
  if (!budget) throw new Refusal('invalid', 'There is no such statement.', [noBudget, ...problems]);
  refuseProblems(problems);
  const period: Period = { from, until: until ?? now };
  const transactions = transactionsOfPartner(table, budgetId, partnerId);
  const { opening, lines, closing } = await partnerStatement(transactions, period, limit).catch(cutShorter);
  const head = { partnerId, budgetId, currency: budget.currency, from: from ?? null, until: period.until };
  return { ...head, opening, lines: [...lines], closing };
}

async function allocatedBudget(table: Table, budgetId: string, partnerId: string): Promise<Budget | undefined> {
  const [budget, allocation] = await Promise.all([
    readBudget(table, budgetId),
    readAllocation(table, budgetId, partnerId),
  ]);
  return allocation && budget;
}

function cutShorter(thrown: unknown): never {
  if (!(thrown instanceof TooManyLines)) throw thrown;
  const advice = thrown.until === undefined ? '' : `: ask until ${thrown.until}, and then from there`;
  throw new Refusal('invalid', 'The period has too many lines for one reply.', [
    { field: '/query/until', problem: `the period has more than ${linesPerReply} lines${advice}` },
  ]);
}
