import { addDays } from '../../domain/calendar/days.ts';
import type { ClaimIn } from '../../domain/claim/claim.ts';
import { formatMoney } from '../../domain/money/amount.ts';
import type { PolicyRules } from '../../domain/policy/policy.ts';
import type { MdfRequest } from '../../domain/request/request.ts';
import type { Letter } from '../../platform/mail/letter.ts';
import { dayInWords } from '../../platform/mail/words.ts';
import { claimFooter } from './common.ts';

/** The money is on its way: how much, under which reference, and what is still due. docs/handbook.md § Reimbursement */
export function paidLetter(claim: ClaimIn<'paid' | 'closed'>, { terms }: MdfRequest, rules: PolicyRules): Letter {
  const amount = formatMoney(claim.payable, claim.currency);
  const due = dayInWords(addDays(terms.endDate, rules.outcomeDueDays));
  return {
    subject: `Paid: ${amount} for ${terms.title}`,
    preview: `Reference ${claim.settlementReference}.`,
    heading: `${amount} was paid`,
    blocks: [
      { kind: 'text', text: `Hello ${claim.contact.name},` },
      { kind: 'text', text: 'Your claim was settled.' },
      {
        kind: 'facts',
        rows: [
          { label: 'Request', value: terms.title },
          { label: 'Paid', value: amount, strong: true },
          { label: 'On', value: dayInWords(claim.paidAt) },
          { label: 'Reference', value: claim.settlementReference },
        ],
      },
      {
        kind: 'text',
        text: `If you have not yet reported what the activity brought, please do so by ${due}: your next request is judged by it.`,
      },
    ],
    footer: claimFooter,
    itemId: claim.claimId,
  };
}
