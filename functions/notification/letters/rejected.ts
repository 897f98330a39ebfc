import type { ClaimIn } from '../../domain/claim/claim.ts';
import { formatMoney } from '../../domain/money/amount.ts';
import type { MdfRequest, RequestIn } from '../../domain/request/request.ts';
import type { Letter } from '../../platform/mail/letter.ts';
import { claimFooter, requestFooter } from './footer.ts';

export function rejectedRequestLetter(request: RequestIn<'rejected'>): Letter {
  const { terms, contact, requestId, rejectReason } = request;
  return {
    subject: `Not approved: ${terms.title}`,
    preview: rejectReason,
    heading: 'Your request was not approved',
    blocks: [
      { kind: 'text', text: `Hello ${contact.name},` },
      {
        kind: 'text',
        text: `Your request “${terms.title}” over ${formatMoney(terms.amount, terms.currency)} was not approved. The reason:`,
      },
      { kind: 'list', items: [rejectReason] },
      { kind: 'text', text: 'No money is held for it. A new request is judged on its own.' },
    ],
    footer: requestFooter,
    itemId: requestId,
  };
}

export function rejectedClaimLetter(claim: ClaimIn<'rejected'>, { terms }: MdfRequest): Letter {
  return {
    subject: `Claim rejected: ${terms.title}`,
    preview: claim.reasons.join(' '),
    heading: 'Your claim was rejected',
    blocks: [
      { kind: 'text', text: `Hello ${claim.contact.name},` },
      {
        kind: 'text',
        text: `Your claim of ${formatMoney(claim.amount, claim.currency)} for “${terms.title}” was rejected. These are all the reasons:`,
      },
      { kind: 'list', items: claim.reasons },
    ],
    footer: claimFooter,
    itemId: claim.claimId,
  };
}
