import * as z from 'zod';
import { FiscalQuarter, NamedQuarter } from '../domain/calendar/dates.ts';
import { staffRoles } from '../domain/identity/access.ts';
import { LeverAssessment, LeverAuditSummary } from '../domain/lever/assessment.ts';
import { PageQuery, pageOf } from '../platform/http/paging.ts';
import { bare } from '../platform/http/route.ts';

export const startLeverAudit = {
  ...bare,
  method: 'POST',
  path: '/lever-audits',
  operationId: 'startLeverAudit',
  summary: 'Audit the levers of a quarter, or try what an audit would find',
  roles: ['partner-operations', 'head-of-partnerships'],
  body: z.strictObject({
    quarter: NamedQuarter.optional().describe(
      'The quarter to judge by; the last complete one when left out. One that still runs only as a dry run.',
    ),
    dryRun: z.boolean().default(false).describe('Judge and report, and change no partner.'),
  }),
  response: LeverAuditSummary,
  status: 201,
  idempotent: true,
} as const;

export const readLeverAudit = {
  ...bare,
  method: 'GET',
  path: '/lever-audits/{quarter}/{runId}',
  operationId: 'readLeverAudit',
  summary: 'Read the summary of an audit and a page of its verdicts',
  roles: staffRoles,
  params: z.strictObject({ quarter: FiscalQuarter, runId: z.string().regex(/^[A-Za-z0-9_]{1,40}$/) }),
  query: PageQuery,
  response: z.strictObject({ summary: LeverAuditSummary, assessments: pageOf(LeverAssessment) }),
} as const;
