import { bankRoutes } from '../../functions/bank/routes.ts';
import { budgetRoutes } from '../../functions/budget/routes.ts';
import { claimRoutes } from '../../functions/claim/routes.ts';
import { correctionRoutes } from '../../functions/correction/routes.ts';
import { currencyRoutes } from '../../functions/currency/routes.ts';
import { directoryRoutes } from '../../functions/directory/routes.ts';
import { leverRoutes } from '../../functions/lever/routes.ts';
import { operationsRoutes } from '../../functions/operations/routes.ts';
import { outcomeRoutes } from '../../functions/outcome/routes.ts';
import { partnerRoutes } from '../../functions/partner/routes.ts';
import { paymentRoutes } from '../../functions/payment/routes.ts';
import type { RouteContract } from '../../functions/platform/http/route.ts';
import { programRoutes } from '../../functions/program/routes.ts';
import { requestRoutes } from '../../functions/request/routes.ts';
import { reviewRoutes } from '../../functions/review/routes.ts';
import { statementRoutes } from '../../functions/statement/routes.ts';
import { trailRoutes } from '../../functions/trail/routes.ts';

export type Room = {
  readonly tag: string;
  readonly description: string;
  readonly contracts: readonly RouteContract[];
};

const room = (tag: string, description: string, routes: readonly { readonly contract: RouteContract }[]): Room => ({
  tag,
  description,
  contracts: routes.map(({ contract }) => contract),
});

/** Every room with its operations, in the order of the lifecycle. */
export const rooms: readonly Room[] = [
  room('Requests', 'Asking for funds: terms, triage, approvals, timeline.', requestRoutes),
  room('Claims', 'Claiming funds: evidence, its audit, the decision.', claimRoutes),
  room('Reviews', 'Claims that wait for a person: what the audit found, and what people said of it.', reviewRoutes),
  room(
    'Payments',
    'Batches, their files, what the bank or the ERP reports back, and what is still owed.',
    paymentRoutes,
  ),
  room(
    'Bank details',
    'How partners are paid and from which account; confirmed by a second person, shown masked.',
    bankRoutes,
  ),
  room('Corrections', 'Putting money right by new entries, with a reason and a second person.', correctionRoutes),
  room('Outcomes', 'What came of an activity.', outcomeRoutes),
  room('Partners', 'Partners, their performance and the tier it earns.', partnerRoutes),
  room('Programs', 'The catalog of reusable motions.', programRoutes),
  room('Budgets', 'Money by fiscal quarter, region and currency, and its division among partners.', budgetRoutes),
  room(
    'Statements',
    'What an allocation or a budget held, and what moved it, up to any past instant.',
    statementRoutes,
  ),
  room('Operations', 'What waits for whom, what is late, and which seats are empty.', operationsRoutes),
  room('Audit trail', 'Who decided what when, chained event to event, and whether the chain holds.', trailRoutes),
  room('Currencies', 'Exchange rates with source and day.', currencyRoutes),
  room('Lever audits', 'The quarterly re-assessment of every partner.', leverRoutes),
  room(
    'Directory',
    'Who the caller is, who holds which seat, who answers for what, and the policy in force.',
    directoryRoutes,
  ),
];
