import * as z from 'zod';
import { IsoDate, IsoInstant } from '../calendar/dates.ts';
import { PartnerId, Region, Vertical } from '../ids.ts';

export const PartnerType = z.enum(['technology', 'affiliate', 'reseller', 'strategic-alliance', 'oem']);
export const Persona = z.enum(['transactional', 'strategic']);
export type Persona = z.infer<typeof Persona>;
export const Tier = z.enum(['registered', 'silver', 'gold', 'platinum']);
export type Tier = z.infer<typeof Tier>;
export const TouchModel = z.enum(['one-to-one', 'one-to-few', 'one-to-many']);
export type TouchModel = z.infer<typeof TouchModel>;
export const LifecycleStage = z.enum(['identify', 'activate', 'scale', 'expand']);

/** What a PAM or partner operations may state of a partner; docs/handbook.md § Partner. */
export const PartnerProfile = z.strictObject({
  name: z.string().trim().min(1).max(200),
  /** Names the partner may also be billed under; invoices are addressed to one of these or to `name`. */
  alsoKnownAs: z.array(z.string().trim().min(1).max(200)).max(10).default([]),
  type: PartnerType,
  persona: Persona,
  touchModel: TouchModel,
  regions: z.array(Region).min(1).max(20),
  verticals: z.array(Vertical).min(1).max(20),
  lifecycleStage: LifecycleStage,
  signedOn: IsoDate,
});
export type PartnerProfile = z.infer<typeof PartnerProfile>;

/** The stored partner. The tier is computed from trailing performance and never typed in. */
export const Partner = PartnerProfile.extend({
  partnerId: PartnerId,
  active: z.boolean(),
  tier: Tier,
  tierChangedAt: IsoInstant.optional(),
  /** The lever of the last quarterly audit; absent before the first one. */
  lever: z.strictObject({ quarter: z.string(), gap: z.string(), lever: z.string() }).optional(),
  revision: z.int().min(1),
  createdAt: IsoInstant,
  updatedAt: IsoInstant,
});
export type Partner = z.infer<typeof Partner>;
