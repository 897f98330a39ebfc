import * as z from 'zod';
import { Allocation, Budget } from '../domain/budget/budget.ts';
import { NamedQuarter } from '../domain/calendar/dates.ts';
import { staffRoles } from '../domain/identity/access.ts';
import { BudgetId, PartnerId, Region } from '../domain/ids.ts';
import { AccountKind } from '../domain/ledger/transaction.ts';
import { Currency, PositiveMinorUnits } from '../domain/money/money.ts';
import { PageQuery, pageOf } from '../platform/http/paging.ts';
import { bare } from '../platform/http/route.ts';

const funders = ['finance', 'head-of-partnerships'] as const;
const BudgetPath = z.strictObject({ budgetId: BudgetId });

export const createBudget = {
  ...bare,
  method: 'POST',
  path: '/budgets',
  operationId: 'createBudget',
  summary: 'Fund a budget for a fiscal quarter, region and currency',
  roles: funders,
  body: z.strictObject({
    quarter: NamedQuarter,
    region: Region,
    currency: Currency.optional().describe("The programme's own when left out."),
    amount: PositiveMinorUnits.describe('Minor units of the currency.'),
  }),
  response: Budget,
  status: 201,
  idempotent: true,
} as const;

export const listBudgets = {
  ...bare,
  method: 'GET',
  path: '/budgets',
  operationId: 'listBudgets',
  summary: 'List all budgets, the latest quarter first',
  roles: staffRoles,
  query: PageQuery,
  response: pageOf(Budget),
} as const;

/** A budget with what the ledger holds on each kind of account, and a page of its allocations. */
const BudgetReading = z.strictObject({
  budget: Budget,
  totals: z.record(AccountKind.exclude(['funding']), z.int()).describe('Minor units; they add up to the budget.'),
  allocations: pageOf(Allocation),
});

export const readBudget = {
  ...bare,
  method: 'GET',
  path: '/budgets/{budgetId}',
  operationId: 'readBudget',
  summary: 'Read a budget with its totals and a page of its allocations',
  roles: staffRoles,
  params: BudgetPath,
  query: PageQuery,
  response: BudgetReading,
} as const;

/** The list is kept in one item until it is posted, and an item holds 400 KB. */
const partnersPerRun = 500;

export const allocateBudget = {
  ...bare,
  method: 'POST',
  path: '/budgets/{budgetId}/allocations',
  operationId: 'allocateBudget',
  summary: 'Allocate what is left of a budget to a list of partners by the formula',
  roles: [...funders, 'partner-operations'],
  params: BudgetPath,
  body: z.strictObject({
    partners: z
      .array(
        z.strictObject({
          partnerId: PartnerId,
          pipelinePotential: Allocation.shape.pipelinePotential.describe('Lead quality.'),
          strategicValue: Allocation.shape.strategicValue.describe('Brand fit.'),
        }),
      )
      .min(1)
      .max(partnersPerRun),
  }),
  response: z.strictObject({
    runId: z.string(),
    budgetId: BudgetId,
    asked: z.int().describe('Sum of what the formula gave, in minor units.'),
    allocated: z.int().describe('Sum of the amounts; less than asked when the budget held less.'),
    allocations: z.array(Allocation),
  }),
  status: 201,
  idempotent: true,
} as const;
