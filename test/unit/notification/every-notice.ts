import { defaultPolicyRules as rules } from '../../../functions/domain/policy/defaults.ts';
import { approvedLetter } from '../../../functions/notification/letters/approved.ts';
import { clawedBackLetter } from '../../../functions/notification/letters/clawed-back.ts';
import { disputedClaimLetter, grantedDisputeLetter } from '../../../functions/notification/letters/disputed.ts';
import { paidLetter } from '../../../functions/notification/letters/paid.ts';
import { proposalLetter } from '../../../functions/notification/letters/proposal.ts';
import { rejectedClaimLetter, rejectedRequestLetter } from '../../../functions/notification/letters/rejected.ts';
import { returnedClaimLetter, returnedRequestLetter } from '../../../functions/notification/letters/returned.ts';
import { unreachableContactLetter } from '../../../functions/notification/letters/unreachable-contact.ts';
import type { Letter } from '../../../functions/platform/mail/letter.ts';
import { claimPendingFinance, now, pendingRequest, approvedRequest as request } from '../approval/samples.ts';
import { changedMatrix, changedPolicy } from './proposals.ts';

const { approvedAmount: payable, ...decided } = claimPendingFinance;
const { stage: _, ...pending } = pendingRequest;
const gates = pending.triage.gates.map((gate) => ({ ...gate, verdict: 'fail' as const }));
const reasons = ['Not the approved activity.', 'The screenshot does not show the campaign.'];
const rejected = { ...decided, status: 'rejected', reasons, rejectedAt: now } as const;
const dispute = {
  version: 1,
  reason: 'The order names the campaign.',
  raisedBy: 'partner:user-1',
  raisedAt: now,
  answerBy: '2026-11-30T09:00:00.000Z',
  rejection: { reasons, rejectedAt: now },
};
const upheld = { outcome: 'upheld', reasons, answeredAt: now } as const;
const paid = {
  ...decided,
  status: 'paid',
  payable,
  instructedAt: now,
  paidAt: now,
  settlementReference: 'S-1',
} as const;
const unreachable = { since: now, reason: 'bounce' } as const;
const contact = { itemId: 'req_1', contact: 'Nora Lind', partner: 'Northwind', title: 'Webinar', unreachable };

/** Every notice that a partner's contact gets, the one about a contact whom mail does not reach, and those about proposals. */
export const everyNotice: readonly (readonly [name: string, letter: Letter])[] = [
  ['approved', approvedLetter(request, rules)],
  [
    'request returned',
    returnedRequestLetter(
      { ...pending, triage: { ...pending.triage, gates }, status: 'returned', returnReason: 'Please add dates.' },
      rules,
    ),
  ],
  ['request rejected', rejectedRequestLetter({ ...pending, status: 'rejected', rejectReason: 'No budget.' })],
  ['claim returned', returnedClaimLetter({ ...decided, status: 'returned', reasons }, request, rules)],
  ['claim rejected', rejectedClaimLetter({ ...rejected, canDisputeUntil: '2026-12-23' }, request)],
  ['disputed', disputedClaimLetter({ ...rejected, status: 'disputed', dispute }, request)],
  ['dispute granted', grantedDisputeLetter(claimPendingFinance, reasons, request)],
  ['rejection upheld', rejectedClaimLetter({ ...rejected, dispute: { ...dispute, answer: upheld } }, request)],
  ['paid', paidLetter(paid, request, rules)],
  [
    'clawed back',
    clawedBackLetter(
      { ...paid, status: 'clawed-back', clawedBack: 100_000, reasons: [...reasons], clawedBackAt: now },
      request,
    ),
  ],
  ['contact unreachable', unreachableContactLetter(contact, 'en')],
  ['contact unreachable, in German', unreachableContactLetter(contact, 'de')],
  ['policy proposed', proposalLetter(changedPolicy, 'en')],
  ['policy proposed, in German', proposalLetter(changedPolicy, 'de')],
  ['matrix proposed', proposalLetter(changedMatrix, 'en')],
  ['matrix proposed, in German', proposalLetter(changedMatrix, 'de')],
];
