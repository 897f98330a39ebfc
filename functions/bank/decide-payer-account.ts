import type { PayerAccount } from '../domain/bank/bank-details.ts';
import { confirm, decline, isConfirmed } from '../domain/bank/proposal.ts';
import { absent } from '../domain/identity/access.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { commit } from '../store/commit.ts';
import { putPayerAccount, readPayerAccount } from '../store/payer-accounts.ts';
import type { Table } from '../store/table.ts';
import { confirmPayerAccount as confirmContract, declinePayerAccount as declineContract } from './contracts.ts';
import type { BankDeps } from './deps.ts';
import { ofVendor, told } from './events.ts';
import { payerAccountView } from './view.ts';

/** A second person puts an account of the vendor's into use. Asking again gets the same answer. docs/handbook.md § Payments */
export const confirmPayerAccount = route(confirmContract, async ({ caller, params, body }, deps: BankDeps) => {
  const account = await existing(deps.table, params.currency);
  if (isConfirmed(account, body, caller)) return ok(payerAccountView(account));
  const next = confirm(account, body, caller, deps.clock.now());
  const { currency, revision } = next;
  await commit(deps.table, [
    putPayerAccount(next),
    told('bank-details.confirmed', ofVendor(currency), { currency, revision }, { caller, ...deps }),
  ]);
  return ok(payerAccountView(next));
});

/** A new account of the vendor's is dropped; the one in use stays. */
export const declinePayerAccount = route(declineContract, async ({ params, body, caller }, deps: BankDeps) => {
  const next = decline(await existing(deps.table, params.currency), body);
  const { currency, revision } = next;
  await commit(deps.table, [
    putPayerAccount(next),
    told('bank-details.declined', ofVendor(currency), { currency, revision }, { caller, ...deps }),
  ]);
  return ok(payerAccountView(next));
});

async function existing(table: Table, currency: string): Promise<PayerAccount> {
  const account = await readPayerAccount(table, currency);
  if (account) return account;
  throw absent();
}
