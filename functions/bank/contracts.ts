import * as z from 'zod';
import { BankDetails, PaymentMethod } from '../domain/bank/bank-details.ts';
import { IsoInstant } from '../domain/calendar/dates.ts';
import { everyRole, staffRoles } from '../domain/identity/access.ts';
import { PartnerId } from '../domain/ids.ts';
import { Currency } from '../domain/money/money.ts';
import { bare } from '../platform/http/route.ts';

const PayeePath = z.strictObject({ partnerId: PartnerId });
const CurrencyPath = z.strictObject({ currency: Currency });
const Seen = z.strictObject({
  revision: z.int().min(1).describe('The revision that was read: what was seen is what is decided on.'),
});

const side = 'A user id; for partner users only partner or programme.';
const ShownDetails = z.strictObject({
  masked: z.string().describe('Country and last characters, such as `DE•• •••• 3000`.'),
  proposedBy: z.string().describe(side),
  proposedAt: IsoInstant,
});
const shown = {
  confirmed: ShownDetails.extend({ confirmedBy: z.string().describe(side), confirmedAt: IsoInstant })
    .optional()
    .describe('In use.'),
  proposed: ShownDetails.optional().describe('Waits for another person of finance.'),
  revision: z.int(),
};

export const PayeeView = z.strictObject({ partnerId: PartnerId, method: PaymentMethod, ...shown });
export type PayeeView = z.infer<typeof PayeeView>;

export const PayerAccountView = z.strictObject({ currency: Currency, ...shown });
export type PayerAccountView = z.infer<typeof PayerAccountView>;

const givers = ['partner-user', 'partner-operations', 'finance'] as const;

export const choosePayee = {
  ...bare,
  method: 'PUT',
  path: '/partners/{partnerId}/payee',
  operationId: 'choosePayee',
  summary: 'Say how a partner is paid, and to which account; an account is used once another person confirmed it',
  roles: givers,
  oneOfTwo: true,
  params: PayeePath,
  body: z.strictObject({
    method: PaymentMethod,
    bankDetails: BankDetails.optional().describe('Left out to keep those that were given.'),
  }),
  response: PayeeView,
} as const;

export const readPayee = {
  ...bare,
  method: 'GET',
  path: '/partners/{partnerId}/payee',
  operationId: 'readPayee',
  summary: 'Read how a partner is paid; account numbers are masked',
  roles: everyRole,
  params: PayeePath,
  response: PayeeView,
} as const;

export const confirmPayee = {
  ...bare,
  method: 'POST',
  path: '/partners/{partnerId}/payee/confirmation',
  operationId: 'confirmPayee',
  summary: "Confirm a partner's bank details that another person gave",
  roles: ['finance'],
  oneOfTwo: true,
  params: PayeePath,
  body: Seen,
  response: PayeeView,
} as const;

export const declinePayee = {
  ...bare,
  method: 'POST',
  path: '/partners/{partnerId}/payee/decline',
  operationId: 'declinePayee',
  summary: 'Drop bank details that wait for a confirmation; those in use stay',
  roles: givers,
  params: PayeePath,
  body: Seen,
  response: PayeeView,
} as const;

const keepers = ['finance', 'head-of-partnerships'] as const;

export const givePayerAccount = {
  ...bare,
  method: 'PUT',
  path: '/payer-accounts/{currency}',
  operationId: 'givePayerAccount',
  summary: "Give the vendor's own account for a currency; it is used once another person confirmed it",
  roles: ['finance'],
  oneOfTwo: true,
  params: CurrencyPath,
  body: z.strictObject({ bankDetails: BankDetails }),
  response: PayerAccountView,
} as const;

export const listPayerAccounts = {
  ...bare,
  method: 'GET',
  path: '/payer-accounts',
  operationId: 'listPayerAccounts',
  summary: "List the vendor's own accounts; account numbers are masked",
  roles: staffRoles,
  response: z.strictObject({ items: z.array(PayerAccountView) }),
} as const;

export const confirmPayerAccount = {
  ...bare,
  method: 'POST',
  path: '/payer-accounts/{currency}/confirmation',
  operationId: 'confirmPayerAccount',
  summary: "Confirm an account of the vendor's that another person gave",
  roles: keepers,
  oneOfTwo: true,
  params: CurrencyPath,
  body: Seen,
  response: PayerAccountView,
} as const;

export const declinePayerAccount = {
  ...bare,
  method: 'POST',
  path: '/payer-accounts/{currency}/decline',
  operationId: 'declinePayerAccount',
  summary: "Drop an account of the vendor's that waits for a confirmation; the one in use stays",
  roles: keepers,
  params: CurrencyPath,
  body: Seen,
  response: PayerAccountView,
} as const;
