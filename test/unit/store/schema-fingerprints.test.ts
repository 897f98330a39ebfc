import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { Approval } from '../../../functions/domain/approval/approval.ts';
import { Unassigned } from '../../../functions/domain/approval/unassigned.ts';
import { FingerprintUse } from '../../../functions/domain/audit/fingerprint/fingerprint.ts';
import { PastInvoice } from '../../../functions/domain/audit/history.ts';
import { PagePrint, PictureUse } from '../../../functions/domain/audit/picture/picture.ts';
import { Payee, PayerAccount } from '../../../functions/domain/bank/bank-details.ts';
import { AllocationRun } from '../../../functions/domain/budget/allocation-run.ts';
import { Allocation, Budget } from '../../../functions/domain/budget/budget.ts';
import { Reallocation } from '../../../functions/domain/budget/reallocation.ts';
import { Claim } from '../../../functions/domain/claim/claim.ts';
import { EvidenceSlot } from '../../../functions/domain/claim/document.ts';
import { Correction } from '../../../functions/domain/correction/correction.ts';
import { DomainEvent } from '../../../functions/domain/event/event.ts';
import { Person } from '../../../functions/domain/identity/role.ts';
import { AccountBalance, LedgerTransaction } from '../../../functions/domain/ledger/transaction.ts';
import { LeverAssessment, LeverAuditSummary } from '../../../functions/domain/lever/assessment.ts';
import { Digest } from '../../../functions/domain/operations/digest.ts';
import { Outcome } from '../../../functions/domain/outcome/outcome.ts';
import { Partner } from '../../../functions/domain/partner/partner.ts';
import { MonthlyPerformance } from '../../../functions/domain/partner/performance.ts';
import { Policy } from '../../../functions/domain/policy/policy.ts';
import { Program } from '../../../functions/domain/program/program.ts';
import { RaciVersion } from '../../../functions/domain/raci/matrix.ts';
import { MdfRequest } from '../../../functions/domain/request/request.ts';
import { Review } from '../../../functions/domain/review/review.ts';
import { SeatProposal } from '../../../functions/domain/seat/proposal.ts';
import { TriageRecord } from '../../../functions/domain/triage/record.ts';
import { VersionProposal } from '../../../functions/domain/version/proposal.ts';
import { ReadingJob } from '../../../functions/store/reading-jobs.ts';

const stored: Record<string, z.ZodType> = {
  Allocation,
  AllocationRun,
  AccountBalance,
  Approval,
  Budget,
  Claim,
  Correction,
  Digest,
  DomainEvent,
  EvidenceSlot,
  FingerprintUse,
  LedgerTransaction,
  PagePrint,
  PictureUse,
  LeverAssessment,
  LeverAuditSummary,
  MdfRequest,
  MonthlyPerformance,
  Outcome,
  PastInvoice,
  Partner,
  Payee,
  PayerAccount,
  Person,
  Policy,
  Program,
  RaciVersion,
  ReadingJob,
  Reallocation,
  Review,
  SeatProposal,
  TriageRecord,
  Unassigned,
  VersionProposal,
};

/** What a field is for may be said better at any time: only its shape counts. */
const withoutWords = (key: string, value: unknown) => (key === 'description' ? undefined : value);

const fingerprint = (schema: z.ZodType) =>
  createHash('sha256')
    .update(JSON.stringify(z.toJSONSchema(schema, { io: 'output' }), withoutWords))
    .digest('hex')
    .slice(0, 16);

// A failure here means that the shape of stored items changed. Items written before are still there: say in the commit
// how they are read (a default, a migration), then update the snapshot.
test.each(Object.keys(stored))('the stored shape of %s is the one that was agreed', (name) => {
  const schema = stored[name];
  expect(schema && fingerprint(schema)).toMatchSnapshot();
});
