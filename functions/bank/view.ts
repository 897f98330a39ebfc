import type { ConfirmedBankDetails, Payee, PayerAccount, SealedBankDetails } from '../domain/bank/bank-details.ts';
import type { Principal } from '../domain/identity/role.ts';
import { sideOf } from '../platform/http/timeline.ts';
import type { PayeeView, PayerAccountView } from './contracts.ts';

/** A payee as the reader may see it: masked, and for partner users without the ids of staff. */
export const payeeView = (payee: Payee, reader: Pick<Principal, 'roles'>): PayeeView => ({
  partnerId: payee.partnerId,
  method: payee.method,
  ...shown(payee, reader.roles.includes('partner-user') ? sideOf : (by) => by),
});

/** An account of the vendor's as staff may see it. */
export const payerAccountView = (account: PayerAccount): PayerAccountView => ({
  currency: account.currency,
  ...shown(account, (by) => by),
});

const shown = ({ confirmed, proposed, revision }: Payee | PayerAccount, who: (by: string) => string) => ({
  ...(confirmed && { confirmed: inUse(confirmed, who) }),
  ...(proposed && { proposed: given(proposed, who) }),
  revision,
});

const given = ({ masked, proposedBy, proposedAt }: SealedBankDetails, who: (by: string) => string) => ({
  masked,
  proposedBy: who(proposedBy),
  proposedAt,
});

const inUse = (details: ConfirmedBankDetails, who: (by: string) => string) => ({
  ...given(details, who),
  confirmedBy: who(details.confirmedBy),
  confirmedAt: details.confirmedAt,
});
