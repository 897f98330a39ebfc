import { Refusal } from '../../functions/domain/errors.ts';
import { totalsOf } from '../../functions/domain/ledger/statement.ts';
import type { BudgetTotals, StatementLine } from '../../functions/domain/ledger/statement-line.ts';
import { addUp } from '../../functions/statement/add-up.ts';
import { readOwnLines, readPartnerRow } from '../../functions/statement/budget-statement.ts';
import type { PartnerRow, PartnerStatementReply } from '../../functions/statement/contracts.ts';
import { readPartnerStatement } from '../../functions/statement/partner-statement.ts';
import { futureProblems, refuseProblems } from '../../functions/statement/period.ts';
import { everyAllocation } from '../../functions/store/allocations.ts';
import { readBudget } from '../../functions/store/budgets.ts';
import type { Table } from '../../functions/store/table.ts';
import type { StatementOptions } from './statement-options.ts';

export type BudgetStatement = {
  readonly budgetId: string;
  readonly currency: string;
  readonly at: string;
  readonly totals: BudgetTotals;
  readonly lines: readonly StatementLine[];
  readonly partners: readonly PartnerRow[];
};

type Asked = Pick<StatementOptions, 'budgetId' | 'partnerId' | 'from' | 'until'>;

/** The statement that is asked for, however long it is. @throws Refusal naming every problem by field. */
export function stateBooks(
  table: Table,
  { budgetId, partnerId, from, until }: Asked,
  now: string,
): Promise<PartnerStatementReply | BudgetStatement> {
  if (partnerId !== undefined) return readPartnerStatement(table, { budgetId, partnerId, from, until }, now);
  return budgetStatement(table, budgetId, until, now);
}

async function budgetStatement(table: Table, budgetId: string, until: string | undefined, now: string) {
  const budget = await readBudget(table, budgetId);
  const problems = futureProblems('/query/until', until, now);
  if (!budget) {
    const noBudget = { field: '/query/budgetId', problem: `there is no budget ${budgetId}` };
    throw new Refusal('invalid', 'There is no such statement.', [noBudget, ...problems]);
  }
  refuseProblems(problems);
  const at = until ?? now;
  const kinds = await addUp(table, budgetId, at);
  if (!kinds) throw new Error('sums without a limit have none to exceed');
  const partners: PartnerRow[] = [];
  for await (const { partnerId } of everyAllocation(table, budgetId)) {
    partners.push(await readPartnerRow(table, budgetId, partnerId, at));
  }
  const lines = await readOwnLines(table, budgetId, at);
  return { budgetId, currency: budget.currency, at, totals: totalsOf(kinds), lines, partners };
}
