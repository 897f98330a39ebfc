import { accountKind, mayBeNegative } from './accounts.ts';
import type { Broken } from './invariant.ts';
import type { AccountKind, LedgerTransaction } from './transaction.ts';

/** One side of a transaction: what it did to an account, and when (milliseconds). */
export type EntryLine = {
  readonly account: string;
  readonly amount: bigint;
  readonly time: number;
  readonly fact: string;
};
export type BalanceLine = { readonly account: string; readonly balance: bigint };

/**
 * A transaction is stamped before the write that carries it, and a write that meets another one waits: what is stamped
 * within this time of each other may stand in either order.
 */
export const stampTolerance = 60_000;

export const linesOf = ({ at, fact, entries }: LedgerTransaction): EntryLine[] =>
  entries.map(({ account, amount }) => ({ account, amount: BigInt(amount), time: Date.parse(at), fact }));

/**
 * When an entry counts, in milliseconds: what comes in as early as its stamp allows, what goes out at its stamp. In this order,
 * with what comes in first, a running sum below zero is one that no order of writing explains. docs/handbook.md § Ledger
 */
export const countsFrom = ({ amount, time }: Pick<EntryLine, 'amount' | 'time'>): number =>
  amount > 0n ? time - stampTolerance : time;

/** What an account holds by its entries and by its stored balance, and the first thing that is wrong with it. */
export type AccountProof = {
  readonly account: string;
  readonly kind: AccountKind;
  readonly budgetId: string;
  readonly stored: bigint | undefined;
  /** By the entries; by the stored balance when the two do not agree. */
  readonly held: bigint;
  readonly broken: Broken | undefined;
  /**
   * What is wrong unless the stored balance moves while the books are read: it is what the entries came to at a moment since
   * the reading began, and no longer.
   */
  readonly brokenIfStill: Broken | undefined;
};

/**
 * Proves account after account in one pass, holding one at a time.
 * @param lines each account's together: its stored balance first, then its entries in the order of `countsFrom`.
 * @param readFrom milliseconds; an entry stamped since may be missing in balances that were read before it.
 */
export function* proveAccounts(
  lines: Iterable<EntryLine | BalanceLine>,
  readFrom = Number.POSITIVE_INFINITY,
): Generator<AccountProof> {
  let open: Running | undefined;
  for (const line of lines) {
    if (open && open.account !== line.account) yield proofOf(open);
    if (open?.account !== line.account) open = begin(line.account);
    if ('balance' in line) open.stored = line.balance;
    else add(open, line, readFrom - stampTolerance);
  }
  if (open) yield proofOf(open);
}

type Running = {
  readonly account: string;
  readonly mayBeNegative: boolean;
  stored: bigint | undefined;
  entries: number;
  sum: bigint;
  wasRight: boolean;
  below: string | undefined;
};

const begin = (account: string): Running => ({
  account,
  mayBeNegative: mayBeNegative(account),
  stored: undefined,
  entries: 0,
  sum: 0n,
  wasRight: false,
  below: undefined,
});

function add(open: Running, { amount, time, fact }: EntryLine, recent: number): void {
  if (time >= recent && open.sum === (open.stored ?? 0n)) open.wasRight = true;
  open.entries += 1;
  open.sum += amount;
  if (open.sum < 0n && !open.mayBeNegative) open.below ??= fact;
}

function proofOf(open: Running): AccountProof {
  const { account, stored, sum, entries, wasRight, below } = open;
  const differs = entries > 0 && sum === stored ? undefined : balanceThatDiffers(open);
  return {
    account,
    kind: accountKind(account),
    budgetId: account.split('/')[1] ?? '',
    stored,
    held: differs && !wasRight ? (stored ?? 0n) : sum,
    broken: below === undefined ? (wasRight ? undefined : differs) : fellBelow(account, below),
    brokenIfStill: differs,
  };
}

const fellBelow = (account: string, fact: string): Broken => ({
  invariant: 'never-below-zero',
  detail: `${account} fell below zero with ${fact}`,
});

function balanceThatDiffers({ account, stored, sum, entries }: Running): Broken {
  const holds = stored === undefined ? 'has no stored balance' : `holds ${stored}`;
  const detail = `${account} ${holds}, its entries ${entries === 0 ? 'are none' : `sum to ${sum}`}`;
  return { invariant: 'balances-match-entries', detail };
}
