import type { IsoInstant } from '../calendar/dates.ts';
import { accountKind } from './accounts.ts';
import { type BudgetTotals, type Holdings, lineOf, type PartnerLine, type StatementLine } from './statement-line.ts';
import type { AccountKind, LedgerTransaction } from './transaction.ts';

/** What transactions moved into each kind of account, less what they moved out of it, in minor units. */
export type Kinds = Readonly<Record<AccountKind, number>>;

export const noKinds: Kinds = {
  funding: 0,
  unallocated: 0,
  available: 0,
  reserved: 0,
  payable: 0,
  paid: 0,
  expired: 0,
};

export const addKinds = (left: Kinds, right: Kinds): Kinds => ({
  funding: left.funding + right.funding,
  unallocated: left.unallocated + right.unallocated,
  available: left.available + right.available,
  reserved: left.reserved + right.reserved,
  payable: left.payable + right.payable,
  paid: left.paid + right.paid,
  expired: left.expired + right.expired,
});

function moved(kinds: Kinds, { entries }: LedgerTransaction): Kinds {
  const sums = { ...kinds };
  for (const { account, amount } of entries) sums[accountKind(account)] += amount;
  return sums;
}

/** A partner's side of its transactions. */
export const holdingsOf = ({ funding, unallocated, ...held }: Kinds): Holdings => ({
  allocated: 0 - funding - unallocated,
  ...held,
});

/** A budget's side of all its transactions. */
export const totalsOf = ({ funding, ...held }: Kinds): BudgetTotals => ({ funded: 0 - funding, ...held });

/** Transactions of one listing, in time order. */
type Transactions = AsyncIterable<LedgerTransaction> | Iterable<LedgerTransaction>;

/** What stands at `until` is what was stamped up to then and in that very millisecond; `from` likewise, absent for the beginning. */
export type Period = { readonly from?: IsoInstant | undefined; readonly until: IsoInstant };

async function* upTo(transactions: Transactions, until: IsoInstant): AsyncGenerator<LedgerTransaction> {
  const end = Date.parse(until);
  for await (const transaction of transactions) {
    if (Date.parse(transaction.at) > end) return;
    yield transaction;
  }
}

/** What a listing's transactions came to at an instant, and how many they were. docs/handbook.md § Budgets */
export async function kindsAt(transactions: Transactions, at: IsoInstant): Promise<{ kinds: Kinds; entries: number }> {
  let [kinds, entries] = [noKinds, 0];
  for await (const transaction of upTo(transactions, at)) {
    kinds = moved(kinds, transaction);
    entries += 1;
  }
  return { kinds, entries };
}

/** The lines of a listing up to an instant. */
export async function linesUpTo(transactions: Transactions, at: IsoInstant): Promise<StatementLine[]> {
  const lines: StatementLine[] = [];
  for await (const transaction of upTo(transactions, at)) lines.push(lineOf(transaction));
  return lines;
}

export type PartnerStatement = {
  readonly opening: Holdings;
  readonly lines: readonly PartnerLine[];
  readonly closing: Holdings;
};

/** There are more lines than wanted; those up to `until` are few enough, where there is such an instant. */
export class TooManyLines extends Error {
  override readonly name = 'TooManyLines';
  readonly until: IsoInstant | undefined;

  constructor(until: IsoInstant | undefined) {
    super('the period has too many lines');
    this.until = until;
  }
}

/**
 * What a partner held of a budget at the beginning of a period, every movement in it, and what it held at the end: the closing
 * balances of one period are the opening ones of the next. docs/handbook.md § Budgets
 * @throws TooManyLines when the period has more lines than `limit`.
 */
export async function partnerStatement(
  transactions: Transactions,
  { from, until }: Period,
  limit = Number.POSITIVE_INFINITY,
): Promise<PartnerStatement> {
  const start = from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(from);
  const lines: PartnerLine[] = [];
  let [kinds, opening] = [noKinds, holdingsOf(noKinds)];
  for await (const transaction of upTo(transactions, until)) {
    kinds = moved(kinds, transaction);
    if (Date.parse(transaction.at) <= start) opening = holdingsOf(kinds);
    else lines.push({ ...lineOf(transaction), held: holdingsOf(kinds) });
    if (lines.length > limit) throw new TooManyLines(lastWhole(lines, transaction.at));
  }
  return { opening, lines, closing: holdingsOf(kinds) };
}

/** Lines of one instant are told together. */
const lastWhole = (lines: readonly PartnerLine[], at: IsoInstant): IsoInstant | undefined =>
  lines.findLast((line) => line.at !== at)?.at;
