import * as z from 'zod';

export const ClaimApiEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  EVIDENCE_BUCKET: z.string().min(1),
});

export const ClaimStepEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
});

/** `EGRESS_GATEWAY` is the origin of an HTTP forward gateway; without it, hosts are asked directly. */
export const VisitLinksEnvironment = ClaimStepEnvironment.extend({
  EGRESS_GATEWAY: z.url({ protocol: /^https?$/ }).optional(),
});
