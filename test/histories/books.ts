import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { AccountBalance, LedgerTransaction } from '../../functions/domain/ledger/transaction.ts';
import { verifyLedger } from '../../functions/domain/ledger/verify.ts';
import { parseStored, type Table } from '../../functions/store/table.ts';
import { nameOf } from './ids.ts';
import type { State } from './model.ts';

export type Item = Readonly<Record<string, unknown>>;

/** Every item of a table, whatever it is. */
export async function everything({ client, name }: Table): Promise<Item[]> {
  const items: Item[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const reply = await client.send(
      new ScanCommand({ TableName: name, ConsistentRead: true, ExclusiveStartKey: from }),
    );
    items.push(...(reply.Items ?? []));
    from = reply.LastEvaluatedKey;
  } while (from);
  return items;
}

/** The first thing in the stored books that is wrong in itself. */
export const brokenInvariant = (items: readonly Item[]): string | undefined => brokenLedger(items) ?? untold(items);

/** The first invariant of the ledger that does not hold over everything stored. */
export function brokenLedger(items: readonly Item[]): string | undefined {
  const proof = verifyLedger(transactionsIn(items), balancesIn(items));
  return proof.ok ? undefined : `${proof.invariant} is broken: ${proof.detail}`;
}

export const transactionsIn = (items: readonly Item[]) => parsed(items, 'FACT#', LedgerTransaction);
const balancesIn = (items: readonly Item[]) => parsed(items, 'ACCOUNT#', AccountBalance);

/** A room's movement stands in the same commit as the event that tells it, so there is never the one without the other. */
const toldBy = { 'reserve/': 'request.approved', 'post/': 'payment.instructed' } as const;

function untold(items: readonly Item[]): string | undefined {
  for (const [fact, type] of Object.entries(toldBy)) {
    const booked = items.filter(({ pk }) => String(pk).startsWith(`FACT#${fact}`)).length;
    const told = items.filter((item) => item.type === type).length;
    if (booked !== told) return `${booked} movements ${fact}… and ${told} events ${type}`;
  }
  return undefined;
}

/** The first thing in the stored books that is not as the model has it. */
export function differenceFrom(state: State, items: readonly Item[]): string | undefined {
  const [wanted, stored] = [modelled(state), found(items)];
  const names = [...new Set([...wanted.keys(), ...stored.keys()])];
  const wrong = names.find((name) => (wanted.get(name) ?? 0) !== (stored.get(name) ?? 0));
  return wrong && `"${wrong}" should be ${wanted.get(wrong) ?? 0} and is ${stored.get(wrong) ?? 0}`;
}

type Facts = Map<string, unknown>;

function modelled({ balances, requests, claims }: State): Facts {
  const stages = Object.entries({ ...requests, ...claims });
  return new Map<string, unknown>([
    ...Object.entries(balances),
    ...stages.map(([name, { status }]) => [name, status] as const),
    ...Object.entries(requests).map(([name, { claimed }]) => [`claimed of ${name}`, claimed] as const),
    ...Object.entries(requests).map(([name, { underway }]) => [`underway of ${name}`, underway] as const),
  ]);
}

const found = (items: readonly Item[]): Facts =>
  new Map<string, unknown>([
    ...balancesIn(items).map(({ account, balance }) => [shortName(account), balance] as const),
    ...items.flatMap((item) => factsOf(item, nameOf(String(item.pk).split('#')[1] ?? '') ?? '')),
  ]);

function factsOf({ sk, status, claimed, underway }: Item, name: string): (readonly [string, unknown])[] {
  if (sk === 'REQUEST' || sk === 'CLAIM') return [[name, status]];
  return sk === 'CLAIMED'
    ? [
        [`claimed of ${name}`, claimed],
        [`underway of ${name}`, underway],
      ]
    : [];
}

/** `available/2027Q1-emea-USD/northwind` is "available northwind" to the model, `payable/…/clm_1` is "payable A1". */
function shortName(account: string): string {
  const [kind = '', ...place] = account.split('/');
  const last = place.length > 1 ? place.at(-1) : undefined;
  return last === undefined ? kind : `${kind} ${nameOf(last) ?? last}`;
}

/** Items are frozen and stay what they are, so each is parsed once. */
const known = new WeakMap<Item, unknown>();

function parsed<T>(items: readonly Item[], prefix: string, schema: { parse: (value: unknown) => T }): T[] {
  return items
    .filter(({ pk }) => String(pk).startsWith(prefix))
    .map((item) => {
      const value = (known.get(item) as T | undefined) ?? (parseStored(schema as never, item) as T);
      known.set(item, value);
      return value;
    });
}
