import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { type Condition, readCondition } from './condition.ts';
import { type Items, nameOf } from './items.ts';
import type { Item, Scope } from './operand.ts';
import { readUpdate, type Update } from './update.ts';

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type Guard = NonNullable<Write['Put'] | Write['Update'] | Write['ConditionCheck']>;
type Reason = NonNullable<TransactionCanceledException['CancellationReasons']>[number];

const most = 100;
const conditions = remembered(readCondition);
const updates = remembered(readUpdate);

/** Writes everything or nothing, as TransactWriteItems does. @throws TransactionCanceledException with a reason per write. */
export function transact(items: Items, { TransactItems = [], ...rest }: TransactWriteCommandInput): void {
  requireNothingElse(rest, ['ClientRequestToken']);
  const names = TransactItems.map((write) => nameOf(keyOf(write)));
  if (names.length === 0 || names.length > most) throw new Error(`a transaction takes 1 to ${most} writes`);
  if (new Set(names).size < names.length) throw new Error('a transaction writes an item once');
  const reasons = TransactItems.map((write) => reasonAgainst(items, write));
  if (reasons.some(({ Code }) => Code !== 'None')) throw cancelled(reasons);
  const next = TransactItems.flatMap((write) => written(items, write));
  for (const item of next) items.put(item);
}

export const cancelled = (reasons: Reason[]) =>
  new TransactionCanceledException({
    message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.map(({ Code }) => Code).join(', ')}]`,
    $metadata: {},
    CancellationReasons: reasons,
  });

function reasonAgainst(items: Items, write: Write): Reason {
  const guard = guardOf(write);
  const stored = items.peek(keyOf(write));
  if (guard.ConditionExpression === undefined) return { Code: 'None' };
  if (conditions(guard.ConditionExpression)(scopeOf(guard, stored))) return { Code: 'None' };
  const shown = stored && guard.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' ? { Item: marshall(stored) } : {};
  return { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed', ...shown };
}

function written(items: Items, { Put, Update }: Write): Item[] {
  if (Put?.Item) return [Put.Item];
  if (!Update) return [];
  const update: Update = updates(Update.UpdateExpression ?? '');
  return [{ ...update(scopeOf(Update, items.peek(Update.Key))), ...Update.Key }];
}

function guardOf({ Put, Update, ConditionCheck, ...rest }: Write): Guard {
  requireNothingElse(rest, []);
  const guard = Put ?? Update ?? ConditionCheck;
  if (!guard) throw new Error('a transaction has a write that is none');
  requireUsed(guard);
  return guard;
}

const keyOf = ({ Put, Update, ConditionCheck }: Write): unknown => Put?.Item ?? Update?.Key ?? ConditionCheck?.Key;

const scopeOf = (guard: Guard, item: Item | undefined): Scope => ({
  item,
  names: guard.ExpressionAttributeNames ?? {},
  values: guard.ExpressionAttributeValues ?? {},
});

/** The real table refuses what is given and not used. */
function requireUsed(guard: Guard): void {
  const text = `${guard.ConditionExpression ?? ''} ${'UpdateExpression' in guard ? guard.UpdateExpression : ''}`;
  const given = [guard.ExpressionAttributeNames, guard.ExpressionAttributeValues].flatMap((all) =>
    Object.keys(all ?? {}),
  );
  const unused = given.filter((name) => !new RegExp(`${name}\\b`).test(text));
  if (unused.length > 0) throw new Error(`${unused.join(', ')} is not used in "${text.trim()}"`);
}

export function requireNothingElse(rest: object, known: readonly string[]): void {
  const unknown = Object.entries(rest).filter(([name, value]) => value !== undefined && !known.includes(name));
  if (unknown.length > 0) throw new Error(`the table in memory does not know ${unknown.map(([name]) => name)}`);
}

function remembered<T extends Condition | Update>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? read(text);
    known.set(text, found);
    return found;
  };
}
