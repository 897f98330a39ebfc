import type { Broken, LedgerInvariant } from './invariant.ts';
import type { LedgerTransaction } from './transaction.ts';

type Once = { readonly invariant: LedgerInvariant; readonly key: string };

/** The first thing that happened twice: a fact, a request's reservation or a claim's payment. docs/handbook.md § Ledger */
export function repeatedFact(transactions: readonly LedgerTransaction[]): Broken | undefined {
  const seen = new Set<string>();
  for (const { invariant, key } of transactions.flatMap(onlyOnce)) {
    if (seen.has(`${invariant} ${key}`)) return { invariant, detail: `${key} occurs twice` };
    seen.add(`${invariant} ${key}`);
  }
  return undefined;
}

function onlyOnce({ fact, movement, entries }: LedgerTransaction): Once[] {
  const receivers = entries.filter(({ amount }) => amount > 0).map(({ account }) => account.split('/'));
  const requests = movement === 'reserve' ? receivers.map((parts) => parts[3] ?? '') : [];
  const claims = movement === 'settle' ? receivers.map((parts) => parts[4] ?? '') : [];
  return [
    { invariant: 'happens-once', key: fact },
    ...requests.map((key): Once => ({ invariant: 'one-reservation-per-request', key })),
    ...claims.map((key): Once => ({ invariant: 'claim-paid-once', key })),
  ];
}
