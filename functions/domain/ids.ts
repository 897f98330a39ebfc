import * as z from 'zod';

/** Ids are a short prefix and a ULID (or a chosen slug for partners and programs): safe in URLs, keys and execution names. */
const prefixed = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`), `must be a ${prefix}_ id`);
const slug = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$/, 'must be lower-case letters, digits and hyphens, at most 48');

export const RequestId = prefixed('req');
export const ClaimId = prefixed('clm');
export const PaymentId = prefixed('pay');
export const BatchId = prefixed('bat');
export const CorrectionId = prefixed('cor');
export const SlotId = z.string().regex(/^[a-z0-9-]{1,60}$/);
export const PartnerId = slug;
export const ProgramId = slug;
/** A budget is named by quarter, region and currency, so a second one for the same three cannot exist: `2026Q4-emea-EUR`. */
export const BudgetId = z.string().regex(/^\d{4}Q[1-4]-[a-z0-9-]{1,32}-[A-Z]{3}$/);
const listed = z.string().regex(/^[a-z0-9-]{1,32}$/, 'must be lower-case letters, digits and hyphens, at most 32');
export const Region = listed.meta({ description: 'A region of the programme, such as emea.' });
export const Vertical = listed.meta({ description: 'An industry, such as healthcare.' });
