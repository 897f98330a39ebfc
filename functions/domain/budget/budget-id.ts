import type { FiscalQuarter } from '../calendar/dates.ts';
import { BudgetId } from '../ids.ts';
import type { Currency } from '../money/money.ts';

/** `2026Q4-emea-EUR`: quarter, region and currency name the one budget there can be. docs/handbook.md § Budgets */
export const budgetIdFor = (quarter: FiscalQuarter, region: string, currency: Currency): string =>
  BudgetId.parse(`${quarter}-${region}-${currency}`);
