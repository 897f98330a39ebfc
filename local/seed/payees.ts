import * as z from 'zod';
import { type Caller, callerOf } from '../api.ts';
import type { Outputs } from '../outputs.ts';
import { inRole } from './callers.ts';

/** Numbers of the banks' own specimen accounts: their check digits are right, nobody's money is there. */
const vendor = {
  USD: {
    holder: { name: 'Vendor Example, Inc.', country: 'US', town: 'San Jose' },
    account: { scheme: 'us', routingNumber: '021000021', accountNumber: '000123456789', accountType: 'checking' },
  },
  EUR: {
    holder: { name: 'Vendor Example GmbH', country: 'DE', town: 'München' },
    account: { scheme: 'iban', iban: 'DE75512108001245126199' },
  },
};

const payees = {
  'northwind-security': {
    method: 'credit-transfer',
    bankDetails: {
      holder: { name: 'Northwind Security GmbH', country: 'DE', town: 'Berlin' },
      account: { scheme: 'iban', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' },
    },
  },
  'brightpath-networks': {
    method: 'credit-transfer',
    bankDetails: {
      holder: { name: 'Brightpath Networks S.r.l.', country: 'IT', town: 'Milano' },
      account: { scheme: 'iban', iban: 'IT60X0542811101000000123456' },
    },
  },
  'kestrel-systems': { method: 'credit-note' },
};

const Kept = z.object({ revision: z.int(), confirmed: z.unknown().optional(), proposed: z.unknown().optional() });

const Accounts = z.object({ items: z.array(Kept.extend({ currency: z.string() })) });

/** Gives the accounts of the vendor and of the sample partners, each confirmed by another person than gave it. */
export async function openAccounts(outputs: Outputs): Promise<void> {
  const [finance, head] = [inRole(outputs, 'finance'), inRole(outputs, 'head-of-partnerships')];
  const { items } = Accounts.parse(await finance.call('GET /payer-accounts'));
  for (const [currency, bankDetails] of Object.entries(vendor)) {
    if (items.some((account) => account.currency === currency && account.confirmed)) continue;
    await give(`/payer-accounts/${currency}`, { bankDetails }, finance, head);
  }
  for (const [partnerId, payee] of Object.entries(payees)) {
    const path = `/partners/${partnerId}/payee`;
    const { status, body } = await finance.ask(`GET ${path}`);
    if (status === 200 && Kept.parse(body).confirmed) continue;
    await give(path, payee, userOf(outputs, partnerId), finance);
  }
}

async function give(path: string, body: object, giver: Caller, confirmer: Caller): Promise<void> {
  const { revision, proposed } = Kept.parse(await giver.call(`PUT ${path}`, { body }));
  if (proposed) await confirmer.call(`POST ${path}/confirmation`, { body: { revision } });
}

function userOf({ apiUrl, users }: Outputs, partnerId: string): Caller {
  const user = users.find((each) => each.partnerId === partnerId);
  if (user === undefined) throw new Error(`no sample user belongs to ${partnerId}`);
  return callerOf(apiUrl, user.token);
}
