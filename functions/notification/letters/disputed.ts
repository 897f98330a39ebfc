import type { ClaimIn } from '../../domain/claim/claim.ts';
import { formatMoney } from '../../domain/money/amount.ts';
import type { MdfRequest } from '../../domain/request/request.ts';
import type { Block, Letter } from '../../platform/mail/letter.ts';
import { dayInWords } from '../../platform/mail/words.ts';
import { claimFacts, claimFooter } from './common.ts';

/** The objection has arrived: who looks at it and until when. docs/handbook.md § Disputes */
export function disputedClaimLetter(claim: ClaimIn<'disputed'>, request: MdfRequest): Letter {
  const { reason, answerBy } = claim.dispute;
  const until = dayInWords(answerBy);
  return {
    subject: `We look at your claim again: ${request.terms.title}`,
    preview: `Your dispute has arrived. You hear from us by ${until}.`,
    heading: 'Your dispute has arrived',
    blocks: [
      { kind: 'text', text: `Hello ${claim.contact.name},` },
      {
        kind: 'text',
        text: `You dispute that your claim was rejected. Somebody who has not decided on it before looks at the same documents, and you hear the answer by ${until}.`,
      },
      claimFacts(claim, request),
      { kind: 'heading', text: 'What you wrote' },
      { kind: 'list', items: [reason] },
      { kind: 'text', text: 'Until then the money stays reserved for you. There is nothing to send.' },
    ],
    footer: claimFooter,
    itemId: claim.claimId,
  };
}

/** Found for the partner, and what still comes before the money. docs/handbook.md § Disputes */
export function grantedDisputeLetter(
  claim: ClaimIn<'pending-finance' | 'approved' | 'payment-instructed'>,
  reasons: readonly string[],
  request: MdfRequest,
): Letter {
  const amount = formatMoney('payable' in claim ? claim.payable : claim.approvedAmount, claim.currency);
  return {
    subject: `Dispute granted: ${request.terms.title}`,
    preview: `${amount} goes to finance now.`,
    heading: 'Your dispute was granted',
    blocks: [
      { kind: 'text', text: `Hello ${claim.contact.name},` },
      { kind: 'text', text: `Your claim is no longer rejected. Finance is asked to confirm ${amount}.` },
      claimFacts(claim, request),
      { kind: 'heading', text: 'Why' },
      { kind: 'list', items: reasons },
      { kind: 'text', text: 'You hear from us again when the money is on its way.' },
    ],
    footer: claimFooter,
    itemId: claim.claimId,
  };
}

/** What the partner may do about a rejection, or that it is the last word. */
export function aboutDisputing({ canDisputeUntil, dispute }: ClaimIn<'rejected'>): Block[] {
  if (canDisputeUntil !== undefined) {
    const until = dayInWords(canDisputeUntil);
    return [
      { kind: 'heading', text: 'If you think this is wrong' },
      {
        kind: 'text',
        text: `You can dispute the rejection once, until ${until}. Write what you say to each reason: somebody who has not decided on the claim before looks at the same documents. New documents belong to a new claim.`,
      },
    ];
  }
  return dispute ? [{ kind: 'text', text: 'A claim can be disputed once, so this is the last word on it.' }] : [];
}
