import type { ClaimIn } from '../../domain/claim/claim.ts';
import type { MdfRequest, RequestIn } from '../../domain/request/request.ts';
import type { Letter } from '../../platform/mail/letter.ts';
import { claimFacts, claimFooter, requestFacts, requestFooter } from './common.ts';

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
  return {
    subject: `Claim rejected: ${request.terms.title}`,
    preview: claim.reasons.join(' '),
    heading: 'Your claim was rejected',
    blocks: [
      { kind: 'text', text: `Hello ${claim.contact.name},` },
      { kind: 'text', text: 'Your claim was rejected.' },
      claimFacts(claim, request),
      { kind: 'heading', text: 'Every reason' },
      { kind: 'list', items: claim.reasons },
    ],
    footer: claimFooter,
    itemId: claim.claimId,
  };
}
