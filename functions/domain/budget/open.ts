import type { IsoDate } from '../calendar/dates.ts';
import { addDays } from '../calendar/days.ts';
import type { PolicyRules } from '../policy/policy.ts';
import type { Budget } from './budget.ts';

/** Whether money can still be given out of a budget: until its quarter and the grace period are over. docs/handbook.md § Budgets */
export const isBudgetOpen = (
  { endsOn }: Pick<Budget, 'endsOn'>,
  on: IsoDate,
  { graceDays }: PolicyRules['budget'],
): boolean => on <= addDays(endsOn, graceDays);
