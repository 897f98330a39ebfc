import * as z from 'zod';
import { auditClaim as judge } from '../domain/audit/audit-claim.ts';
import type { AuditInput as Judged } from '../domain/audit/audit-input.ts';
import { CheckVerdict, type ClaimAudit } from '../domain/audit/finding.ts';
import type { Claim, ClaimIn } from '../domain/claim/claim.ts';
import { claimTransitions, recordAudit, returnToPartner } from '../domain/claim/lifecycle.ts';
import { ClaimId } from '../domain/ids.ts';
import { requireState } from '../domain/transition.ts';
import { CeilingMoved, takeOfCeiling } from '../store/ceilings.ts';
import { eventChange } from '../store/changes.ts';
import { releaseFromClaim } from '../store/claimed.ts';
import { moveClaim } from '../store/claims.ts';
import { type Change, commit, WriteContention } from '../store/commit.ts';
import { FingerprintTaken } from '../store/fingerprints.ts';
import { gatherAuditInput } from './audit-input.ts';
import type { ClaimStepDeps } from './deps.ts';
import { fingerprintChanges } from './fingerprints.ts';
import { historyChanges } from './history.ts';
import { pictureChanges, seePictures } from './pictures.ts';
import { onFreshClaim } from './stored-claim.ts';

export const AuditInput = z.object({ claimId: ClaimId });
export const AuditOutput = z.object({ claimId: ClaimId, verdict: CheckVerdict });

/**
 * Audits a claim whose documents were read and stores the answer; a failed audit returns the claim to the partner with
 * every reason in the same commit. A repeated step finds the stored verdict. docs/handbook.md § Claim audit
 */
export async function auditClaim(
  { claimId }: z.output<typeof AuditInput>,
  deps: ClaimStepDeps,
): Promise<z.input<typeof AuditOutput>> {
  return { claimId, verdict: await onFreshClaim(deps.table, claimId, (claim) => verdictOn(claim, deps)) };
}

async function verdictOn(claim: Claim, deps: ClaimStepDeps): Promise<CheckVerdict> {
  if ('audit' in claim) return claim.audit.verdict;
  return await judgeAndStore(requireState(claim, ['extracting'], 'audit the claim'), deps);
}

/** Times that an audit looks again because another claim with the same invoice, or under the same ceiling, was audited at that moment. */
const looksAgain = 5;

async function judgeAndStore(
  claim: ClaimIn<'extracting'>,
  deps: ClaimStepDeps,
  left = looksAgain,
): Promise<CheckVerdict> {
  const gathered = await gatherAuditInput(deps.table, claim, deps.clock.now());
  const seen = await seePictures(deps.table, claim, gathered);
  const input = { ...gathered, ...seen };
  const audit = judge(input);
  try {
    await commit(deps.table, [
      ...changesOf(claim, audit, deps),
      ...fingerprintChanges(claim, input, audit.verdict),
      ...historyChanges(claim, input),
      ...pictureChanges(claim, seen, audit.verdict),
      ...ceilingChanges(claim, audit, input),
    ]);
    return audit.verdict;
  } catch (thrown) {
    if (!(thrown instanceof FingerprintTaken || thrown instanceof CeilingMoved)) throw thrown;
    if (left === 0) throw new WriteContention('audits of other claims stayed in the way');
    return judgeAndStore(claim, deps, left - 1);
  }
}

function changesOf(claim: Claim, audit: ClaimAudit, { newId }: ClaimStepDeps): Change[] {
  const act = { at: audit.auditedAt, by: 'system' };
  const audited = recordAudit(claim, { ...act, audit });
  const told = eventChange({ ...audited.event, eventId: newId('evt') });
  const from = claimTransitions.recordAudit.from;
  if (audit.verdict !== 'fail') return [moveClaim(audited.next, from), told];
  const returned = returnToPartner(audited.next, { ...act, reasons: reasonsOf(audit) });
  return [
    // Two steps of the lifecycle, one write: the claim was never stored as audited.
    moveClaim({ ...returned.next, revision: audited.next.revision }, from),
    releaseFromClaim(claim.requestId, 0),
    told,
    eventChange({ ...returned.event, eventId: newId('evt') }),
  ];
}

/** What the claim takes of a ceiling, written while nobody else took of it; a claim that goes back takes nothing. */
const ceilingChanges = (claim: Claim, { ceiling, verdict }: ClaimAudit, { ceilingUsed }: Judged): Change[] =>
  ceiling && verdict !== 'fail' ? [takeOfCeiling(claim, ceiling, ceilingUsed)] : [];

const reasonsOf = ({ checks }: ClaimAudit): string[] => [
  ...new Set(checks.filter(({ verdict }) => verdict === 'fail').map(({ sentence }) => sentence)),
];
