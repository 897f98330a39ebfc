import * as z from 'zod';
import { IsoDate } from '../domain/calendar/dates.ts';
import { everyRole } from '../domain/identity/access.ts';
import { PartnerId, RequestId } from '../domain/ids.ts';
import { Outcome, OutcomeReport } from '../domain/outcome/outcome.ts';
import { Motion } from '../domain/request/terms.ts';
import { bare } from '../platform/http/route.ts';

export const OutcomeView = Outcome.extend({
  missingMetrics: z.array(z.string()).describe('Names of metrics that are asked for and not told.'),
});

export const readOutcome = {
  ...bare,
  method: 'GET',
  path: '/requests/{requestId}/outcome',
  operationId: 'readOutcome',
  summary: 'Read what came of an activity, and which metrics are still asked for',
  roles: everyRole,
  params: z.strictObject({ requestId: RequestId }),
  response: OutcomeView,
} as const;

export const reportOutcome = {
  ...bare,
  method: 'POST',
  path: '/requests/{requestId}/outcome',
  operationId: 'reportOutcome',
  summary: 'Report what came of an activity, once',
  roles: ['partner-user', 'partner-marketing-manager', 'partner-operations'],
  params: z.strictObject({ requestId: RequestId }),
  body: OutcomeReport,
  response: OutcomeView,
  status: 201,
  idempotent: true,
} as const;

export const importOutcome = {
  ...bare,
  method: 'POST',
  path: '/partners/{partnerId}/outcomes',
  operationId: 'importOutcome',
  summary: 'Bring in the outcome of a campaign from before the programme was run here',
  roles: ['partner-operations'],
  params: z.strictObject({ partnerId: PartnerId }),
  body: OutcomeReport.extend({ motion: Motion, activityEndedOn: IsoDate }),
  response: Outcome,
  status: 201,
  idempotent: true,
} as const;
