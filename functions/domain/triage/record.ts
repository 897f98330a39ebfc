import * as z from 'zod';
import { RequestTerms } from '../request/terms.ts';
import { TriageDecision } from './decision.ts';
import { PartnerSnapshot } from './snapshot.ts';

/** A decision with its inputs: `triage` gives the same answer for them for ever. docs/handbook.md § Triage */
export const TriageRecord = z.strictObject({
  requestId: z.string(),
  terms: RequestTerms,
  snapshot: PartnerSnapshot,
  decision: TriageDecision,
});
export type TriageRecord = z.infer<typeof TriageRecord>;
