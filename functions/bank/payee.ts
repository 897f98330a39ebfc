import { choose } from '../domain/bank/payee.ts';
import { visible } from '../domain/identity/access.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { ownerOfPayee } from '../store/bank-secrets.ts';
import { commit } from '../store/commit.ts';
import { readPartner } from '../store/partners.ts';
import { putPayee, readPayee as readStored } from '../store/payees.ts';
import { choosePayee as chooseContract, readPayee as readContract } from './contracts.ts';
import type { BankDeps } from './deps.ts';
import { ofPartner, told } from './events.ts';
import { proposal } from './propose.ts';
import { payeeView } from './view.ts';

/** Says how a partner is paid. The method counts at once, an account when it is confirmed. docs/handbook.md § Payments */
export const choosePayee = route(chooseContract, async ({ caller, params, body }, deps: BankDeps) => {
  const { table } = deps;
  const { partnerId } = visible(caller, await readPartner(table, params.partnerId));
  const { method, bankDetails } = body;
  const [current, proposed] = await Promise.all([
    readStored(table, partnerId),
    bankDetails && proposal(bankDetails, ownerOfPayee(partnerId), caller, deps),
  ]);
  if (current && current.method === method && !proposed) return ok(payeeView(current, caller));
  const next = choose(current, { partnerId, method, proposed });
  const type = proposed ? 'bank-details.proposed' : 'payee.method-chosen';
  const facts = { method, revision: next.revision };
  await commit(table, [putPayee(next), told(type, ofPartner(partnerId), facts, { caller, ...deps })]);
  return ok(payeeView(next, caller));
});

export const readPayee = route(readContract, async ({ caller, params }, { table }: BankDeps) =>
  ok(payeeView(visible(caller, await readStored(table, params.partnerId)), caller)),
);
