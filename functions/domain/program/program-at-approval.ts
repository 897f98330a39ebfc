import * as z from 'zod';
import { EvidenceRequirement } from '../evidence/requirement.ts';
import type { Program } from './program.ts';

/**
 * What of a catalog program counts for the claims of a request, kept with the request as it was at its approval: a
 * program that is changed later changes nothing for them. docs/handbook.md § Programs
 */
export const ProgramAtApproval = z.strictObject({
  revision: z.int().min(1),
  /** Percent of eligible cost, 1–100. */
  reimbursementShare: z.int().min(1).max(100),
  evidence: z.array(EvidenceRequirement),
});
export type ProgramAtApproval = z.infer<typeof ProgramAtApproval>;

export const atApproval = ({ revision, reimbursementShare, evidence = [] }: Program): ProgramAtApproval => ({
  revision,
  reimbursementShare,
  evidence,
});
