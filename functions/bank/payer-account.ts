import { Refusal } from '../domain/errors.ts';
import { isCurrency } from '../domain/money/iso-4217.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { ownerOfPayerAccount } from '../store/bank-secrets.ts';
import { commit } from '../store/commit.ts';
import { listPayerAccounts as listStored, putPayerAccount, readPayerAccount } from '../store/payer-accounts.ts';
import { givePayerAccount as giveContract, listPayerAccounts as listContract } from './contracts.ts';
import type { BankDeps } from './deps.ts';
import { ofVendor, told } from './events.ts';
import { proposal } from './propose.ts';
import { payerAccountView } from './view.ts';

/** Finance gives the account that payments in a currency are made from. docs/handbook.md § Payments */
export const givePayerAccount = route(giveContract, async ({ caller, params, body }, deps: BankDeps) => {
  const { currency } = params;
  if (!isCurrency(currency)) throw unknownCurrency();
  const [current, proposed] = await Promise.all([
    readPayerAccount(deps.table, currency),
    proposal(body.bankDetails, ownerOfPayerAccount(currency), caller, deps),
  ]);
  const next = { ...current, currency, proposed, revision: (current?.revision ?? 0) + 1 };
  await commit(deps.table, [
    putPayerAccount(next),
    told('bank-details.proposed', ofVendor(currency), { currency, revision: next.revision }, { caller, ...deps }),
  ]);
  return ok(payerAccountView(next));
});

const unknownCurrency = (): Refusal =>
  new Refusal('invalid', 'Nobody pays in this currency; nothing was stored.', [
    { field: '/path/currency', problem: 'is no currency of ISO 4217' },
  ]);

export const listPayerAccounts = route(listContract, async (_, { table }: BankDeps) =>
  ok({ items: (await listStored(table)).map(payerAccountView) }),
);
