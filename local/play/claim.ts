import * as z from 'zod';
import { Failure } from '../failure.ts';
import { drawEvidence, spent } from './evidence.ts';
import { amount, currency, type PlayedRequest } from './request.ts';
import type { Judged } from './result.ts';
import type { Stage } from './stage.ts';
import { upload } from './upload.ts';
import { judgedLines, money } from './words.ts';
import { type Workflow, workflowOf } from './workflow.ts';
import type { World } from './world.ts';

const Opened = z.object({ claimId: z.string(), status: z.string() });
const Check = z.object({
  check: z.string(),
  slotId: z.string().nullable(),
  verdict: z.string(),
  observed: z.string().nullable(),
  sentence: z.string(),
});
export const ClaimReading = z.object({
  claim: z.object({
    status: z.string(),
    reasons: z.array(z.string()).optional(),
    approvedAmount: z.int().optional(),
    payable: z.int().optional(),
    audit: z.object({ verdict: z.string(), auditedAmount: z.int().nullable(), checks: z.array(Check) }).optional(),
  }),
  missing: z.array(z.string()),
});

export interface PlayedClaim {
  readonly claimId: string;
  readonly code: string;
  readonly workflow: Workflow;
  checks: readonly Judged[];
  audited: number;
  /** What finance is asked to confirm; 0 before that. */
  approved: number;
  status: string;
}

/** The partner opens the claim and sees which documents are asked for. */
export function openClaim(
  { partner, outputs }: World,
  { requestId, code }: PlayedRequest,
  stage: Stage,
): Promise<PlayedClaim> {
  return stage.step(`${partner.name} opens the claim`, async (note) => {
    const body = { amount, currency };
    const { claimId, status } = await partner.call(`POST /requests/${requestId}/claims`, Opened, body);
    const { missing } = await partner.call(`GET /claims/${claimId}`, ClaimReading);
    note(`${money(amount, currency)} · ${claimId}`);
    note(`Still missing: ${missing.join(' · ')}`);
    const workflow = workflowOf(outputs.endpoint, outputs.stateMachines.claim, `${claimId}-v1`);
    return { claimId, code, workflow, checks: [], audited: 0, approved: 0, status };
  });
}

/** The documents go to storage directly; submitting starts the claim's workflow. */
export function submitClaim(
  { partner }: World,
  { claimId }: PlayedClaim,
  campaign: string,
  stage: Stage,
): Promise<void> {
  return stage.step('The evidence is uploaded and submitted', async (note) => {
    const pieces = await drawEvidence(campaign);
    await upload(partner, claimId, pieces);
    await partner.call(`POST /claims/${claimId}/submission`, Opened, {});
    for (const { words, bytes } of pieces) note(`${words}, ${Math.ceil(bytes.length / 1024)} KB`);
    note(`Together ${money(spent, currency)}, of which half is claimed.`);
  });
}

/** What the readers and the audit found, and who is asked next: finance, or first a human who reviews. */
export interface Question {
  readonly link: string;
  readonly asked: 'review' | 'finance';
}

export const showAudit = async (
  { partner }: World,
  claim: PlayedClaim,
  note: (text: string) => void,
): Promise<void> => {
  const { claim: now } = await partner.call(`GET /claims/${claim.claimId}`, ClaimReading);
  claim.status = now.status;
  claim.audited = now.audit?.auditedAmount ?? 0;
  claim.approved = now.approvedAmount ?? 0;
  claim.checks = (now.audit?.checks ?? []).map(({ check, slotId, verdict, observed, sentence }) => ({
    name: slotId === null ? check : `${check} (${slotId})`,
    verdict,
    observed,
    sentence,
  }));
  for (const line of judgedLines(claim.checks)) note(line);
  if (now.status === 'returned') {
    throw new Failure('The claim was returned to the partner.', (now.reasons ?? []).join('\n'));
  }
};
