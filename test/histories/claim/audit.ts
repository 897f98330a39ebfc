import type { CheckResult } from '../../../functions/domain/audit/finding.ts';
import type { Claim } from '../../../functions/domain/claim/claim.ts';
import { claimTransitions, recordAudit } from '../../../functions/domain/claim/lifecycle.ts';
import { Refusal } from '../../../functions/domain/errors.ts';
import { eventChange } from '../../../functions/store/changes.ts';
import { moveClaim, readClaim } from '../../../functions/store/claims.ts';
import { commit, WriteContention } from '../../../functions/store/commit.ts';
import { auditedClaim } from '../../unit/approval/samples.ts';
import type { Audit } from './history.ts';
import { claimId, type Deps } from './world.ts';

const [sample] = auditedClaim.audit.checks;
const line = (verdict: CheckResult['verdict']): CheckResult => ({ ...(sample as CheckResult), verdict });

/**
 * Stands in for the audit of documents, which has tests of its own: it finds what the history says of this submission. A
 * repeated step finds its own work.
 */
export async function audit(audits: readonly Audit[], deps: Deps): Promise<Audit['verdict']> {
  const claim = await readClaim(deps.table, claimId);
  if (claim?.status === 'extracting') await record(claim, audits[(claim.version - 1) % audits.length], deps);
  const audited = await readClaim(deps.table, claimId);
  if (!audited || !('audit' in audited)) throw new WriteContention('the claim moved on meanwhile');
  return audited.audit.verdict === 'pass' ? 'pass' : 'review';
}

async function record(claim: Claim, found: Audit | undefined, { table, clock, newId }: Deps): Promise<void> {
  const { verdict, amount } = found ?? { verdict: 'pass', amount: null };
  const act = { at: clock.now(), by: 'system' };
  const open: CheckResult['verdict'] = verdict === 'pass' ? 'pass' : 'review';
  const auditedAmount = amount ?? (verdict === 'pass' ? 150_000 : null);
  const checks = [line('pass'), line(open), line(open)];
  const told = { verdict, eligibleTotal: null, auditedAmount, checks, policyVersion: 1, auditedAt: act.at };
  const { next, event } = recordAudit(claim, { ...act, audit: told });
  const changes = [
    moveClaim(next, claimTransitions.recordAudit.from),
    eventChange({ ...event, eventId: newId('evt') }),
  ];
  await commit(table, changes).catch(ifRefused);
}

function ifRefused(thrown: unknown): void {
  if (!(thrown instanceof Refusal)) throw thrown;
}
