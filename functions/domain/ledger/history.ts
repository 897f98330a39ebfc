import { mayBeNegative } from './accounts.ts';
import type { Broken } from './invariant.ts';
import type { AccountBalance, LedgerTransaction } from './transaction.ts';

type Line = { readonly time: number; readonly amount: bigint; readonly fact: string };
/** Every account's lines in time order. */
export type Histories = ReadonlyMap<string, readonly Line[]>;

/**
 * A transaction is stamped before the write that carries it, and a write that meets another one waits: what is stamped
 * within this time of each other may stand in either order.
 */
const stampTolerance = 60_000;

export function accountHistories(transactions: readonly LedgerTransaction[]): Histories {
  const histories = new Map<string, Line[]>();
  for (const { at, fact, entries } of transactions) {
    for (const { account, amount } of entries) {
      const lines = histories.get(account) ?? [];
      lines.push({ time: Date.parse(at), amount: BigInt(amount), fact });
      histories.set(account, lines);
    }
  }
  for (const lines of histories.values()) lines.sort((left, right) => left.time - right.time);
  return histories;
}

/** The first account, funding apart, that was below zero at some time. docs/handbook.md § Ledger */
export function accountBelowZero(histories: Histories): Broken | undefined {
  for (const [account, lines] of histories) {
    const line = mayBeNegative(account) ? undefined : lineBelowZero(lines);
    if (line) return { invariant: 'never-below-zero', detail: `${account} fell below zero with ${line.fact}` };
  }
  return undefined;
}

function lineBelowZero(lines: readonly Line[]): Line | undefined {
  let received = 0n;
  let spent = 0n;
  let ahead = 0;
  for (const line of lines) {
    if (line.amount < 0n) spent -= line.amount;
    for (let next = lines[ahead]; next && next.time <= line.time + stampTolerance; next = lines[++ahead]) {
      if (next.amount > 0n) received += next.amount;
    }
    if (spent > received) return line;
  }
  return undefined;
}

/** The first account whose stored balance is not the sum of its entries. */
export function balanceThatDiffers(histories: Histories, balances: readonly AccountBalance[]): Broken | undefined {
  const stored = new Map(balances.map(({ account, balance }) => [account, BigInt(balance)]));
  for (const account of new Set([...histories.keys(), ...stored.keys()])) {
    const entries = histories.get(account)?.reduce((sum, { amount }) => sum + amount, 0n) ?? 0n;
    const balance = stored.get(account) ?? 0n;
    if (entries !== balance) {
      const detail = `${account} holds ${balance}, its entries sum to ${entries}`;
      return { invariant: 'balances-match-entries', detail };
    }
  }
  return undefined;
}
