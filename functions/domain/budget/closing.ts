import type { FiscalQuarter, IsoDate } from '../calendar/dates.ts';
import { addDays } from '../calendar/days.ts';
import { quarterBounds } from '../calendar/fiscal-quarter.ts';
import { Refusal } from '../errors.ts';
import type { PolicyRules } from '../policy/policy.ts';
import type { Budget } from './budget.ts';

type Rules = Pick<PolicyRules, 'budget'>;

/** The last day on which a quarter's money can be given out: its own last day and the grace period. docs/handbook.md § Budgets */
export const lastOpenDay = ({ endsOn }: Pick<Budget, 'endsOn'>, { budget }: Rules): IsoDate =>
  addDays(endsOn, budget.graceDays);

/** Whether the quarter and its grace period are over; days are compared, so that the last one counts whole. */
export const isClosed = (budget: Pick<Budget, 'endsOn'>, today: IsoDate, rules: Rules): boolean =>
  today > lastOpenDay(budget, rules);

/**
 * Refuses to give out money of a budget whose quarter and grace period are over. docs/handbook.md § Budgets
 * @throws Refusal `wrong-state`
 */
export function requireOpen(budget: Pick<Budget, 'budgetId' | 'endsOn'>, today: IsoDate, rules: Rules): void {
  if (!isClosed(budget, today, rules)) return;
  const sentence = `The budget ${budget.budgetId} is closed: ${closedSince(budget, rules)}.`;
  throw new Refusal('wrong-state', `${sentence} Nothing was stored.`);
}

/**
 * Why nothing can be funded, given out or asked for in a quarter any more; undefined while it is open.
 * @param startMonth of the fiscal year, 1 (January) to 12.
 */
export function quarterClosed(
  quarter: FiscalQuarter,
  startMonth: number,
  today: IsoDate,
  rules: Rules,
): string | undefined {
  const bounds = quarterBounds(quarter, startMonth);
  return isClosed(bounds, today, rules) ? closedSince(bounds, rules) : undefined;
}

/** Why a budget is closed, as the end of a sentence. */
export function closedSince({ endsOn }: Pick<Budget, 'endsOn'>, { budget }: Rules): string {
  const grace = budget.graceDays === 0 ? '' : ` and its grace period on ${addDays(endsOn, budget.graceDays)}`;
  return `its quarter ended on ${endsOn}${grace}`;
}
