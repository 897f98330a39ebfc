import type { Budget } from '../domain/budget/budget.ts';
import type { IsoInstant } from '../domain/calendar/dates.ts';
import { absent } from '../domain/identity/access.ts';
import { holdingsOf, kindsAt, linesUpTo, totalsOf } from '../domain/ledger/statement.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { listAllocations } from '../store/allocations.ts';
import { readBudget } from '../store/budgets.ts';
import { transactionsOfPartner } from '../store/ledger.ts';
import type { PageRequest, Table } from '../store/table.ts';
import { addUp } from './add-up.ts';
import { type BudgetStatementReply, stateBudget as contract, entriesAddedUp, type PartnerRow } from './contracts.ts';
import type { StatementDeps } from './deps.ts';
import { futureProblems, refuseProblems } from './period.ts';

export const stateBudget = route(contract, async ({ params, query }, { table, clock }: StatementDeps) => {
  const budget = await readBudget(table, params.budgetId);
  if (!budget) throw absent();
  const { at, ...page } = query;
  const now = clock.now();
  refuseProblems(futureProblems('/query/at', at, now));
  return ok(await readBudgetStatement(table, budget, at ?? now, page));
});

/** A budget's statement with one page of its partners, read from the entries. docs/handbook.md § Budgets */
async function readBudgetStatement(
  table: Table,
  budget: Budget,
  at: IsoInstant,
  page: PageRequest,
): Promise<BudgetStatementReply> {
  const { budgetId, currency } = budget;
  const [kinds, lines, { items, cursor }] = await Promise.all([
    page.cursor === undefined ? addUp(table, budgetId, at, entriesAddedUp) : undefined,
    readOwnLines(table, budgetId, at),
    listAllocations(table, budgetId, page),
  ]);
  const rows = await Promise.all(items.map(({ partnerId }) => readPartnerRow(table, budgetId, partnerId, at)));
  const totals = kinds ? totalsOf(kinds) : null;
  return { budgetId, currency, at, totals, lines, partners: { items: rows, cursor } };
}

export const readOwnLines = (table: Table, budgetId: string, at: IsoInstant) =>
  linesUpTo(transactionsOfPartner(table, budgetId), at);

export async function readPartnerRow(
  table: Table,
  budgetId: string,
  partnerId: string,
  at: IsoInstant,
): Promise<PartnerRow> {
  const { kinds } = await kindsAt(transactionsOfPartner(table, budgetId, partnerId), at);
  return { partnerId, ...holdingsOf(kinds) };
}
