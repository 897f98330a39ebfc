import * as z from 'zod';
import { Allocation, AllocationFactors, Budget } from '../domain/budget/budget.ts';
import { Reallocation } from '../domain/budget/reallocation.ts';
import { NamedQuarter } from '../domain/calendar/dates.ts';
import { staffRoles } from '../domain/identity/access.ts';
import { BudgetId, PartnerId, Region } from '../domain/ids.ts';
import { AccountKind } from '../domain/ledger/transaction.ts';
import { Currency, largestAmount, MinorUnits, PositiveMinorUnits } from '../domain/money/money.ts';
import { seen } from '../domain/text.ts';
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
export const partnersPerRun = 500;

const allocators = [...funders, 'partner-operations'] as const;
const { pipelinePotential, strategicValue } = AllocationFactors.shape;
const factors = {
  pipelinePotential: pipelinePotential.describe('Lead quality.'),
  strategicValue: strategicValue.describe('Brand fit.'),
};
const PartnerList = z.strictObject({
  partners: z
    .array(z.strictObject({ partnerId: PartnerId, ...factors }))
    .min(1)
    .max(partnersPerRun),
});
const asked = z.int().describe('Sum of what the formula gave, or of what was stated, in minor units.');
const allocated = z.int().describe('Sum of the amounts; less than asked when the budget held less.');
const RunReply = z.strictObject({
  runId: z.string(),
  budgetId: BudgetId,
  asked,
  allocated,
  allocations: z.array(Allocation),
});

export const allocateBudget = {
  ...bare,
  method: 'POST',
  path: '/budgets/{budgetId}/allocations',
  operationId: 'allocateBudget',
  summary: 'Allocate what is left of a budget to a list of partners by the formula',
  roles: allocators,
  params: BudgetPath,
  body: PartnerList,
  response: RunReply,
  status: 201,
  idempotent: true,
} as const;

const Part = Allocation.pick({ partnerId: true, amount: true }).extend(AllocationFactors.partial().shape);

export const previewAllocation = {
  ...bare,
  method: 'POST',
  path: '/budgets/{budgetId}/allocation-preview',
  operationId: 'previewAllocation',
  summary: 'What an allocation would give to each partner of a list; nothing is written',
  roles: allocators,
  params: BudgetPath,
  body: PartnerList,
  response: z.strictObject({
    budgetId: BudgetId,
    currency: Currency,
    asked,
    allocated,
    unallocated: z.int().describe('What the budget has left now.'),
    left: z.int().describe('What it would have left.'),
    scaledDown: z.boolean().describe('Whether the formula gives more than the budget has left.'),
    allocations: z.array(Part),
  }),
} as const;

/** A commit takes 100 items: four for each partner, one for the unallocated balance, and four for record, key, budget and trail. */
const partnersPerReallocation = 23;

const ChangeList = z.strictObject({
  partners: z
    .array(
      z
        .strictObject({
          partnerId: PartnerId,
          pipelinePotential: factors.pipelinePotential.optional(),
          strategicValue: factors.strategicValue.optional(),
          amount: MinorUnits.max(largestAmount, 'must be at most 1,000,000,000,000 minor units')
            .optional()
            .describe('The ceiling in minor units; 0 cuts to nothing.'),
        })
        .superRefine((line, context) => {
          const stated = [line.pipelinePotential, line.strategicValue].filter((factor) => factor !== undefined).length;
          if (line.amount === undefined ? stated === 2 : stated === 0) return;
          context.addIssue('must have either both factors of the formula or an amount');
        }),
    )
    .min(1)
    .max(partnersPerReallocation),
  reason: z.string().trim().min(3).max(500).check(seen(3)),
});

export const reallocateBudget = {
  ...bare,
  method: 'POST',
  path: '/budgets/{budgetId}/reallocations',
  operationId: 'reallocateBudget',
  summary: 'Set allocations anew, by the formula or to a stated amount, all or none',
  roles: allocators,
  params: BudgetPath,
  body: ChangeList,
  response: Reallocation,
  status: 201,
  idempotent: true,
} as const;

export const previewReallocation = {
  ...bare,
  method: 'POST',
  path: '/budgets/{budgetId}/reallocation-preview',
  operationId: 'previewReallocation',
  summary: 'What a reallocation would change; nothing is written',
  roles: allocators,
  params: BudgetPath,
  body: ChangeList,
  response: z.strictObject({
    budgetId: BudgetId,
    currency: Currency,
    unallocated: z.int().describe('What the budget has left now, in minor units.'),
    left: z.int().describe('What it would have left.'),
    changes: Reallocation.shape.changes,
  }),
} as const;

const CsvFile = z
  .string()
  .min(1, 'is empty: send the file as the body')
  .max(200_000, 'must be at most 200,000 characters');
const ImportQuery = z.strictObject({
  total: z
    .string()
    .regex(/^\d{1,18}(\.\d{1,4})?$/, 'must be a number such as 125000.00')
    .optional()
    .describe('What the amounts add up to, as a decimal; the file is refused when they do not.'),
});
const importing = { ...bare, method: 'POST', query: ImportQuery, body: CsvFile, consumes: 'text/csv' } as const;

export const importBudgets = {
  ...importing,
  path: '/budgets/import',
  operationId: 'importBudgets',
  summary: 'Fund the budgets of a CSV file with the columns quarter, region, currency, amount; all or none',
  roles: funders,
  response: z.strictObject({ budgets: z.array(Budget) }),
  status: 201,
  idempotent: true,
} as const;

export const importAllocations = {
  ...importing,
  path: '/budgets/{budgetId}/allocations/import',
  operationId: 'importAllocations',
  summary:
    'Allocate by a CSV file with the columns partnerId, pipelinePotential, strategicValue, or partnerId, amount; all or none',
  roles: allocators,
  params: BudgetPath,
  response: RunReply,
  status: 201,
  idempotent: true,
} as const;
