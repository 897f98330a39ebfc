import * as z from 'zod';
import { IsoDate } from '../domain/calendar/dates.ts';
import { everyRole } from '../domain/identity/access.ts';
import { PartnerId, RequestId } from '../domain/ids.ts';
import { seen } from '../domain/text.ts';
import { PageQuery, pageOf } from '../platform/http/paging.ts';
import { bare } from '../platform/http/route.ts';
import { DecisionView, FundingView, RequestBody, RequestReading, RequestView, TermsBody } from './wire.ts';

/** Partner users for their own partner; the seats that serve partners on their behalf. */
const askers = ['partner-user', 'partner-account-manager', 'partner-marketing-manager', 'partner-operations'] as const;
const RequestPath = z.strictObject({ requestId: RequestId });

export const submitRequest = {
  ...bare,
  method: 'POST',
  path: '/requests',
  operationId: 'submitRequest',
  summary: 'Ask for funds; the request goes to triage at once',
  roles: askers,
  oneOfTwo: 'staff',
  body: RequestBody,
  response: RequestView,
  status: 201,
  idempotent: true,
} as const;

export const listRequests = {
  ...bare,
  method: 'GET',
  path: '/requests',
  operationId: 'listRequests',
  summary: 'List the requests of a partner, newest first',
  roles: everyRole,
  query: PageQuery.extend({ partnerId: PartnerId.optional().describe('Staff must give it.') }),
  response: pageOf(RequestView),
} as const;

export const readRequest = {
  ...bare,
  method: 'GET',
  path: '/requests/{requestId}',
  operationId: 'readRequest',
  summary: 'Read a request with its decision, approvals, funding, claims and timeline',
  roles: everyRole,
  params: RequestPath,
  response: RequestReading,
} as const;

export const reviseRequest = {
  ...bare,
  method: 'PUT',
  path: '/requests/{requestId}',
  operationId: 'reviseRequest',
  summary: 'Change a returned request: a new version, which goes back to triage',
  roles: askers,
  oneOfTwo: 'staff',
  params: RequestPath,
  body: TermsBody,
  response: RequestView,
} as const;

export const withdrawRequest = {
  ...bare,
  method: 'POST',
  path: '/requests/{requestId}/withdrawal',
  operationId: 'withdrawRequest',
  summary: 'Take a request back before it is decided',
  roles: askers,
  params: RequestPath,
  response: RequestView,
} as const;

export const extendClaims = {
  ...bare,
  method: 'POST',
  path: '/requests/{requestId}/claim-extension',
  operationId: 'extendClaims',
  summary: 'Grant a named exception to the claim deadline, while the money is still held',
  roles: ['partner-operations', 'partner-marketing-manager'],
  oneOfTwo: true,
  params: RequestPath,
  body: z.strictObject({
    until: IsoDate.describe('The last day on which a claim may be submitted.'),
    reason: z.string().trim().min(3).max(500).check(seen(3)).describe('The partner reads it.'),
  }),
  response: FundingView,
} as const;

export const tryRequest = {
  ...bare,
  method: 'POST',
  path: '/requests/what-if',
  operationId: 'tryRequest',
  summary: 'What triage would decide on a request now; nothing is stored',
  roles: everyRole,
  body: RequestBody,
  response: DecisionView,
} as const;
