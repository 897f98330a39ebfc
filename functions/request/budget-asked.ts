import { budgetIdFor } from '../domain/budget/budget-id.ts';
import { fiscalQuarterOf } from '../domain/calendar/fiscal-quarter.ts';
import type { RequestTerms } from '../domain/request/terms.ts';
import type { RequestDeps } from './deps.ts';

type Asked = Pick<RequestTerms, 'startDate' | 'region' | 'currency'>;

/** The fiscal quarter whose money pays for an activity: the one in which it starts. docs/handbook.md § Budgets */
export const quarterAsked = (
  { startDate }: Asked,
  { fiscalYearStartMonth }: Pick<RequestDeps, 'fiscalYearStartMonth'>,
) => fiscalQuarterOf(startDate, fiscalYearStartMonth);

/** The budget that a request draws on. docs/handbook.md § Budgets */
export const budgetAsked = (terms: Asked, deps: Pick<RequestDeps, 'fiscalYearStartMonth'>): string =>
  budgetIdFor(quarterAsked(terms, deps), terms.region, terms.currency);
