import * as z from 'zod';
import { IsoDate, IsoInstant } from '../domain/calendar/dates.ts';
import { ClaimId, PartnerId, RequestId } from '../domain/ids.ts';
import { Currency, PositiveMinorUnits } from '../domain/money/money.ts';
import { bare } from '../platform/http/route.ts';

const Reference = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e](?:[\x20-\x7e]{0,62}[\x21-\x7e])?$/, 'must be 1 to 64 printable characters')
  .describe('How the bank or ERP names the payment.');

export const settleClaim = {
  ...bare,
  method: 'POST',
  path: '/claims/{claimId}/settlement',
  operationId: 'settleClaim',
  summary: 'Report that an instructed payment was settled; the same reference may be reported again',
  roles: ['finance'],
  params: z.strictObject({ claimId: ClaimId }),
  body: z.strictObject({
    reference: Reference,
    amount: PositiveMinorUnits,
    currency: Currency,
    settledOn: IsoDate,
  }),
  response: z.strictObject({
    claimId: ClaimId,
    requestId: RequestId,
    partnerId: PartnerId,
    reference: Reference,
    amount: PositiveMinorUnits,
    currency: Currency,
    paidAt: IsoInstant,
  }),
} as const;
