import * as z from 'zod';
import { IsoInstant } from '../domain/calendar/dates.ts';
import { everyRole, staffRoles } from '../domain/identity/access.ts';
import { BudgetId, PartnerId } from '../domain/ids.ts';
import { BudgetTotals, Holdings, PartnerLine, StatementLine } from '../domain/ledger/statement-line.ts';
import { Currency } from '../domain/money/money.ts';
import { PageQuery, pageOf } from '../platform/http/paging.ts';
import { bare } from '../platform/http/route.ts';

export const PartnerStatementReply = z.strictObject({
  partnerId: PartnerId,
  budgetId: BudgetId,
  currency: Currency,
  from: IsoInstant.nullable().describe('Null for the beginning.'),
  until: IsoInstant,
  opening: Holdings,
  lines: z.array(PartnerLine),
  closing: Holdings,
});
export type PartnerStatementReply = z.infer<typeof PartnerStatementReply>;

export const statePartner = {
  ...bare,
  method: 'GET',
  path: '/partners/{partnerId}/statement',
  operationId: 'statePartner',
  summary: 'State what a partner held of a budget and what moved it, up to any past instant',
  roles: everyRole,
  params: z.strictObject({ partnerId: PartnerId }),
  query: z.strictObject({
    budgetId: BudgetId,
    from: IsoInstant.optional().describe('The opening balances stand at this instant; the beginning when left out.'),
    until: IsoInstant.optional().describe('The closing balances stand at this instant; now when left out.'),
  }),
  response: PartnerStatementReply,
} as const;

export const PartnerRow = Holdings.extend({ partnerId: PartnerId });
export type PartnerRow = z.infer<typeof PartnerRow>;

/** Adding up more than this would outlast a call. */
export const entriesAddedUp = 20_000;

export const BudgetStatementReply = z.strictObject({
  budgetId: BudgetId,
  currency: Currency,
  at: IsoInstant,
  totals: BudgetTotals.nullable().describe(
    `On the first page; null for a budget of more than ${entriesAddedUp} entries, which the command ledger:statement adds up.`,
  ),
  lines: z.array(StatementLine).describe("What moved the budget's own accounts and no partner's."),
  partners: pageOf(PartnerRow),
});
export type BudgetStatementReply = z.infer<typeof BudgetStatementReply>;

export const stateBudget = {
  ...bare,
  method: 'GET',
  path: '/budgets/{budgetId}/statement',
  operationId: 'stateBudget',
  summary: 'State what a budget and each of its partners held at any past instant',
  roles: staffRoles,
  params: z.strictObject({ budgetId: BudgetId }),
  query: PageQuery.extend({ at: IsoInstant.optional().describe('Now when left out.') }),
  response: BudgetStatementReply,
} as const;
