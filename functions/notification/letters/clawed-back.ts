import type { ClaimIn } from '../../domain/claim/claim.ts';
import { formatMoney } from '../../domain/money/amount.ts';
import type { MdfRequest } from '../../domain/request/request.ts';
import type { Letter } from '../../platform/mail/letter.ts';
import { dayInWords } from '../../platform/mail/words.ts';
import { claimFooter } from './common.ts';

/** What was paid, or a part of it, is owed back: how much in all, of which payment, and why. docs/handbook.md § Corrections */
export function clawedBackLetter(claim: ClaimIn<'clawed-back'>, { terms }: MdfRequest): Letter {
  const owed = formatMoney(claim.clawedBack, claim.currency);
  return {
    subject: `Owed back: ${owed} for ${terms.title}`,
    preview: claim.reasons.join(' '),
    heading: `${owed} is owed back`,
    blocks: [
      { kind: 'text', text: `Hello ${claim.contact.name},` },
      { kind: 'text', text: 'What was paid on your claim, or a part of it, has to be paid back.' },
      {
        kind: 'facts',
        rows: [
          { label: 'Request', value: terms.title },
          { label: 'Paid', value: formatMoney(claim.payable, claim.currency) },
          { label: 'On', value: dayInWords(claim.paidAt) },
          { label: 'Reference', value: claim.settlementReference },
          { label: 'Owed back', value: owed, strong: true },
        ],
      },
      { kind: 'heading', text: 'Why' },
      { kind: 'list', items: claim.reasons },
    ],
    footer: claimFooter,
    itemId: claim.claimId,
  };
}
