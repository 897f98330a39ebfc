import type { AskOrWaitDeps } from '../../../functions/approval/ask-or-wait.ts';
import { type FixedChain, fixedChain } from '../../../functions/domain/approval/chain.ts';
import { allocate, fundBudget } from '../../../functions/domain/ledger/movements.ts';
import { defaultPolicyRules } from '../../../functions/domain/policy/defaults.ts';
import type { PolicyRules } from '../../../functions/domain/policy/policy.ts';
import type { newId } from '../../../functions/platform/ids.ts';
import { eventChange } from '../../../functions/store/changes.ts';
import { commit } from '../../../functions/store/commit.ts';
import { ledgerChanges } from '../../../functions/store/ledger.ts';
import { newRequest } from '../../../functions/store/requests.ts';
import type { Table } from '../../../functions/store/table.ts';
import { createWorld } from '../../integration/approval/world.ts';
import { type MemoryTable, memoryTable } from '../../support/memory-table.ts';
import { triaged } from '../../unit/approval/samples.ts';
import { budgetId, numbered } from '../ids.ts';
import type { Waking } from '../questions/question.ts';

export type Deps = AskOrWaitDeps;
export const requestId = numbered('req', 1);
/** What the partner may spend, in minor units: enough for most of what histories ask. */
export const funds = 5_000_000;

export type Order = PolicyRules['approval']['order'];
const { approval } = defaultPolicyRules;

/** Who is asked about an amount, one after the other or at once. */
export const chainOf = (amount: number, order: Order): FixedChain =>
  fixedChain(amount, { ...defaultPolicyRules, approval: { ...approval, order } }, { asksAtOnce: true });

/** One request that people decide on, the partner's funds, a clock that is set and ids in their order. */
export async function setUp({ amount, order }: { amount: number; order: Order }) {
  const memory: MemoryTable = memoryTable();
  const world = await createWorld(Promise.resolve({ table: memory, drop: () => Promise.resolve() }));
  let [ids, links] = [0, 0];
  const money = { budgetId, currency: 'USD', by: 'finance-1', at: world.time.now };
  const place = { partnerId: triaged.partnerId, sequence: 1, lowers: false };
  await commit(memory, ledgerChanges(fundBudget({ ...money, amount: funds })));
  await commit(memory, ledgerChanges(allocate({ ...money, ...place, amount: funds })));
  const asked = { ...triaged, requestId, terms: { ...triaged.terms, amount }, ...chainOf(amount, order) };
  const told = { type: 'request.triaged', itemId: requestId, partnerId: triaged.partnerId, at: money.at } as const;
  const event = { ...told, by: 'system', facts: {}, sentence: '', eventId: numbered('evt', 0) };
  await commit(memory, [newRequest(asked), eventChange(event)]);
  const deps = (table: Table, waking: Waking): Deps => ({
    ...world.deps,
    ...waking,
    table,
    newId: ((prefix: string) => numbered(prefix, ++ids)) as typeof newId,
    newLink: () => `${'L'.repeat(33)}${String(++links).padStart(10, '0')}`,
  });
  return { memory, deps, time: world.time, box: world.box };
}
