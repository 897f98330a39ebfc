import type { Claim } from '../../domain/claim/claim.ts';
import { formatMoney } from '../../domain/money/amount.ts';
import type { MdfRequest } from '../../domain/request/request.ts';
import type { Block } from '../../platform/mail/letter.ts';

export const requestFooter = 'You get this mail because you asked for these funds on behalf of your company.';
export const claimFooter = 'You get this mail because you filed this claim on behalf of your company.';

/** Which request, and how much it asked for. */
export const requestFacts = ({ terms }: MdfRequest): Block => ({
  kind: 'facts',
  rows: [
    { label: 'Request', value: terms.title },
    { label: 'Amount', value: formatMoney(terms.amount, terms.currency), strong: true },
  ],
});

/** Which claim, on which request, and how much it asked back. */
export const claimFacts = ({ amount, currency }: Claim, { terms }: MdfRequest): Block => ({
  kind: 'facts',
  rows: [
    { label: 'Request', value: terms.title },
    { label: 'Claimed', value: formatMoney(amount, currency), strong: true },
  ],
});
