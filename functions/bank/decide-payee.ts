import { confirm, decline, isConfirmed } from '../domain/bank/proposal.ts';
import { visible } from '../domain/identity/access.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { commit } from '../store/commit.ts';
import { putPayee, readPayee } from '../store/payees.ts';
import { confirmPayee as confirmContract, declinePayee as declineContract } from './contracts.ts';
import type { BankDeps } from './deps.ts';
import { ofPartner, told } from './events.ts';
import { payeeView } from './view.ts';

/** A second person puts a partner's new account into use. Asking again gets the same answer. docs/handbook.md § Payments */
export const confirmPayee = route(confirmContract, async ({ caller, params, body }, deps: BankDeps) => {
  const payee = visible(caller, await readPayee(deps.table, params.partnerId));
  if (isConfirmed(payee, body, caller)) return ok(payeeView(payee, caller));
  const next = confirm(payee, body, caller, deps.clock.now());
  await commit(deps.table, [
    putPayee(next),
    told('bank-details.confirmed', ofPartner(next.partnerId), { revision: next.revision }, { caller, ...deps }),
  ]);
  return ok(payeeView(next, caller));
});

/** New bank details are dropped: given in error, or by somebody who is not the partner. */
export const declinePayee = route(declineContract, async ({ caller, params, body }, deps: BankDeps) => {
  const payee = visible(caller, await readPayee(deps.table, params.partnerId));
  const next = decline(payee, body);
  await commit(deps.table, [
    putPayee(next),
    told('bank-details.declined', ofPartner(next.partnerId), { revision: next.revision }, { caller, ...deps }),
  ]);
  return ok(payeeView(next, caller));
});
