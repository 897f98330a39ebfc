import type { Budget } from '../domain/budget/budget.ts';
import { budgetIdFor } from '../domain/budget/budget-id.ts';
import { quarterClosed } from '../domain/budget/closing.ts';
import { fundedEvent } from '../domain/budget/events.ts';
import { quarterBounds } from '../domain/calendar/fiscal-quarter.ts';
import { type FieldProblem, Refusal } from '../domain/errors.ts';
import type { Act } from '../domain/event/change.ts';
import { fundBudget } from '../domain/ledger/movements.ts';
import type { ExchangeRate } from '../domain/money/rate.ts';
import type { PolicyRules } from '../domain/policy/policy.ts';
import { today } from '../platform/clock.ts';
import { newBudget } from '../store/budgets.ts';
import { eventChange } from '../store/changes.ts';
import type { Change } from '../store/commit.ts';
import { ledgerChanges } from '../store/ledger.ts';
import type { BudgetDeps } from './deps.ts';
import { budgetRate } from './rate.ts';

/** A budget that somebody wants funded; the amount in minor units. */
export type BudgetAsked = Pick<Budget, 'quarter' | 'region' | 'currency' | 'amount'>;

type Prepared = { readonly budget: Budget } | { readonly problems: readonly FieldProblem[] };

/** The budget as it would come into being, or why it cannot, by field. docs/handbook.md § Budgets */
export async function prepareBudget(
  asked: BudgetAsked,
  { at, by }: Act,
  rules: PolicyRules,
  deps: BudgetDeps,
): Promise<Prepared> {
  const { quarter, region, currency } = asked;
  const closed = quarterClosed(quarter, deps.fiscalYearStartMonth, today(deps.clock), rules);
  const rated = await rateOrProblems(currency, deps);
  const problems = [
    ...(closed === undefined ? [] : [{ field: '/quarter', problem: `is closed: ${closed}` }]),
    ...('problems' in rated ? rated.problems : []),
  ];
  if ('problems' in rated || problems.length > 0) return { problems };
  return {
    budget: {
      budgetId: budgetIdFor(quarter, region, currency),
      ...asked,
      ...(rated.rate && { rate: rated.rate }),
      ...quarterBounds(quarter, deps.fiscalYearStartMonth),
      revision: 1,
      createdBy: by,
      createdAt: at,
    },
  };
}

type Rated = { readonly rate: ExchangeRate | undefined } | { readonly problems: readonly FieldProblem[] };

async function rateOrProblems(currency: string, deps: BudgetDeps): Promise<Rated> {
  try {
    return { rate: await budgetRate(currency, deps) };
  } catch (thrown) {
    if (thrown instanceof Refusal) return { problems: thrown.problems };
    throw thrown;
  }
}

/** The changes that bring a budget and its money into being together: five items. docs/handbook.md § Ledger */
export function fundingChanges(budget: Budget, newId: BudgetDeps['newId']): Change[] {
  const { budgetId, currency, amount, createdBy: by, createdAt: at } = budget;
  return [
    newBudget(budget),
    ...ledgerChanges(fundBudget({ budgetId, currency, amount, by, at })),
    eventChange({ ...fundedEvent(budget), eventId: newId('evt') }),
  ];
}
