import type { ClaimIn } from '../../domain/claim/claim.ts';
import type { MdfRequest, RequestIn } from '../../domain/request/request.ts';
import type { Letter } from '../../platform/mail/letter.ts';
import { claimFacts, claimFooter, requestFacts, requestFooter } from './common.ts';
import { aboutDisputing } from './disputed.ts';

export function rejectedRequestLetter(request: RequestIn<'rejected'>): Letter {
  const { terms, contact, requestId, rejectReason } = request;
  return {
    subject: `Not approved: ${terms.title}`,
    preview: rejectReason,
    heading: 'Your request was not approved',
    blocks: [
      { kind: 'text', text: `Hello ${contact.name},` },
      { kind: 'text', text: 'Your request was not approved.' },
      requestFacts(request),
      { kind: 'heading', text: 'Why' },
      { kind: 'list', items: [rejectReason] },
      { kind: 'text', text: 'No money is held for it. A new request is judged on its own.' },
    ],
    footer: requestFooter,
    itemId: requestId,
  };
}

export function rejectedClaimLetter(claim: ClaimIn<'rejected'>, request: MdfRequest): Letter {
  const isUpheld = claim.dispute?.answer?.outcome === 'upheld' && claim.dispute.answer.answeredAt === claim.rejectedAt;
  return {
    subject: `${isUpheld ? 'Rejection upheld' : 'Claim rejected'}: ${request.terms.title}`,
    preview: claim.reasons.join(' '),
    heading: isUpheld ? 'The rejection of your claim was upheld' : 'Your claim was rejected',
    blocks: [
      { kind: 'text', text: `Hello ${claim.contact.name},` },
      {
        kind: 'text',
        text: isUpheld
          ? 'You disputed the rejection. Somebody else has looked at your claim again, and it stays rejected.'
          : 'Your claim was rejected.',
      },
      claimFacts(claim, request),
      { kind: 'heading', text: 'Every reason' },
      { kind: 'list', items: claim.reasons },
      ...aboutDisputing(claim),
    ],
    footer: claimFooter,
    itemId: claim.claimId,
  };
}
