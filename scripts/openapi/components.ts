import * as z from 'zod';
import { ClaimReading, ClaimView, SlotView } from '../../functions/claim/contracts.ts';
import { ClaimAudit } from '../../functions/domain/audit/finding.ts';
import { Allocation, Budget } from '../../functions/domain/budget/budget.ts';
import { Reallocation } from '../../functions/domain/budget/reallocation.ts';
import { Person, Principal } from '../../functions/domain/identity/role.ts';
import { LeverAssessment, LeverAuditSummary } from '../../functions/domain/lever/assessment.ts';
import { Outcome, OutcomeReport } from '../../functions/domain/outcome/outcome.ts';
import { Partner } from '../../functions/domain/partner/partner.ts';
import { MonthlyPerformance } from '../../functions/domain/partner/performance.ts';
import { Policy, PolicyRules } from '../../functions/domain/policy/policy.ts';
import { Program } from '../../functions/domain/program/program.ts';
import { ActivityType, Motion } from '../../functions/domain/request/terms.ts';
import { GateResult } from '../../functions/domain/triage/decision.ts';
import { PartnerReading } from '../../functions/partner/contracts.ts';
import {
  ClaimSummary,
  DecisionView,
  FundingView,
  RequestBody,
  RequestReading,
  RequestView,
  TermsBody,
} from '../../functions/request/wire.ts';

/** The body of every refusal: RFC 9457, with every bad field. */
export const Problem = z.strictObject({
  type: z.string().meta({ description: 'Names the kind of problem.', example: 'urn:fundgate:problem:invalid' }),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('One sentence for the person who asked.'),
  errors: z
    .array(z.strictObject({ field: z.string().meta({ example: '/amount' }), problem: z.string() }))
    .describe('Every bad field as a JSON pointer; of the path, query and header under `/path`, `/query`, `/header`.'),
});

/** The schemas that clients want by name. */
const namedSchemas = {
  ActivityType,
  Allocation,
  Budget,
  ClaimAudit,
  ClaimReading,
  ClaimSummary,
  ClaimView,
  DecisionView,
  FundingView,
  GateResult,
  LeverAssessment,
  LeverAuditSummary,
  MonthlyPerformance,
  Motion,
  Outcome,
  OutcomeReport,
  Partner,
  PartnerReading,
  Person,
  Policy,
  PolicyRules,
  Principal,
  Problem,
  Program,
  Reallocation,
  RequestBody,
  RequestReading,
  RequestView,
  SlotView,
  TermsBody,
} as const;

/** Gives the schemas their names in this process only: what runs in Lambda carries none. */
export function nameSchemas(): void {
  for (const [id, schema] of Object.entries(namedSchemas)) z.globalRegistry.add(schema, { id });
}
