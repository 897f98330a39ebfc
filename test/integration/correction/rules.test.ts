import { expect, test } from 'vitest';
import * as ledger from '../../../functions/domain/ledger/movements.ts';
import { replaceBudget } from '../../../functions/store/budgets.ts';
import { commit } from '../../../functions/store/commit.ts';
import { ledgerChanges } from '../../../functions/store/ledger.ts';
import { fay, finn, finnAgain, hana, pam, proven, type World } from './world.ts';
import { worldsOnOneTable } from './worlds.ts';

const world = worldsOnOneTable();
const budgetOf = ({ budgetId }: World, lowers: boolean) => ({ kind: 'budget' as const, budgetId, lowers });
const listed = async (w: World, query: object = {}) => {
  const { body } = await w.run('GET /corrections', { caller: pam, query: { limit: '100', ...query } });
  return body.items as { correctionId: string; status: string }[];
};

test('whoever proposed cannot confirm, nor can the same human with another user', async () => {
  const w = await world();
  const { correctionId } = await w.propose(budgetOf(w, false), 5);
  for (const same of [finn, finnAgain]) {
    await expect(w.confirm(correctionId, same)).rejects.toMatchObject({ kind: 'forbidden' });
  }
  await expect(w.confirm(correctionId, pam)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(w.propose(budgetOf(w, false), 5, {}, pam)).rejects.toMatchObject({ kind: 'forbidden' });
  expect(await w.facts()).not.toContain(`correct/${correctionId}`);
  expect(await w.confirm(correctionId, fay)).toMatchObject({ confirmedBy: 'fin-2' });
});

test('the proposer hears of every problem by field, and nothing is stored', async () => {
  const w = await world();
  const unknown = { kind: 'budget', budgetId: '2026Q4-nowhere-USD', lowers: true } as const;
  await expect(w.propose(unknown, 1)).rejects.toMatchObject({
    kind: 'invalid',
    problems: [{ field: '/subject/budgetId' }],
  });
  const noClaim = { kind: 'clawback', claimId: 'clm_01ARZ3NDEKTSV4RRFFQ69G5FAV' } as const;
  await expect(w.propose(noClaim, 1)).rejects.toMatchObject({ problems: [{ field: '/subject/claimId' }] });
  await expect(w.propose(budgetOf(w, true), 400_001, { currency: 'EUR' })).rejects.toMatchObject({
    problems: [{ field: '/currency', problem: 'must be USD' }, { field: '/amount' }],
  });
  await expect(w.propose(budgetOf(w, false), 1_000_000_000_000)).rejects.toMatchObject({
    problems: [{ field: '/amount', problem: 'a budget holds at most $10,000,000,000.00' }],
  });
  const instructed = await w.claim(await w.request(50_000), 50_000, 'pending');
  await expect(w.propose({ kind: 'clawback', claimId: instructed }, 1)).rejects.toMatchObject({
    problems: [
      { field: '/subject/claimId', problem: 'is "payment-instructed": only what was paid can be clawed back' },
    ],
  });
  await expect(w.propose({ kind: 'payable', claimId: instructed }, 50_000)).rejects.toMatchObject({
    problems: [{ field: '/amount', problem: 'only $499.99 can be taken: at least one minor unit stays owed' }],
  });
  await expect(w.propose(budgetOf(w, false), 1.5, { reason: 'short', surprise: 1 })).rejects.toMatchObject({
    problems: [{ field: '/amount' }, { field: '/reason' }, { field: '/surprise' }],
  });
  expect((await w.facts()).filter((fact) => fact.startsWith('correct/'))).toEqual([]);
});

test('a budget that is closed is not raised, and one that is being allocated is not lowered', async () => {
  const w = await world();
  w.at('2027-01-31T00:00:00.000Z');
  const closed = { field: '/subject/budgetId', problem: 'is closed: its quarter and grace period are over' };
  await expect(w.propose(budgetOf(w, false), 1)).rejects.toMatchObject({ problems: [closed] });
  expect(await w.propose(budgetOf(w, true), 1)).toMatchObject({ status: 'proposed' });
  const budget = await w.budget();
  if (!budget) throw new Error('no budget');
  await commit(w.table, [replaceBudget({ ...budget, openRun: 'run_1', revision: budget.revision + 1 })]);
  const busy = { field: '/subject/budgetId', problem: 'is being allocated; let the allocation finish first' };
  await expect(w.propose(budgetOf(w, true), 1)).rejects.toMatchObject({ problems: [busy] });
});

test('a correction that the books no longer allow is refused clearly and stays proposed', async () => {
  const w = await world();
  const { correctionId } = await w.propose(budgetOf(w, true), 400_000);
  const money = { budgetId: w.budgetId, currency: 'USD', by: 'ops-1', at: w.deps.clock.now() };
  const share = ledger.allocate({ ...money, partnerId: 'contoso', sequence: 1, amount: 1 });
  await commit(w.table, ledgerChanges(share));
  await expect(w.confirm(correctionId)).rejects.toMatchObject({
    kind: 'conflict',
    message: 'The books have changed since this was proposed; nothing was booked.',
    problems: [{ field: '/amount' }],
  });
  expect(await w.budget()).toMatchObject({ amount: 1_000_000, revision: 1 });
  expect(await w.types(String(correctionId))).toEqual(['correction.proposed']);
  const back = ledger.allocate({ ...money, partnerId: 'contoso', sequence: 2, amount: 1, lowers: true });
  await commit(w.table, ledgerChanges(back));
  expect(await w.confirm(correctionId)).toMatchObject({ status: 'confirmed' });
  expect(await w.proof()).toMatchObject(proven);
});

test('what is declined or taken back is never booked; asking again gets the same answer', async () => {
  const w = await world();
  const [first, second] = [await w.propose(budgetOf(w, true), 5), await w.propose(budgetOf(w, true), 5)];
  const declined = await w.decline(first.correctionId, hana, 'It was right.');
  expect(declined).toMatchObject({ status: 'declined', declinedBy: 'head-1', declineReason: 'It was right.' });
  expect(await w.decline(first.correctionId, fay, 'Another reason.')).toEqual(declined);
  expect(await w.decline(second.correctionId, finn, 'My mistake.')).toMatchObject({ declinedBy: 'fin-1' });
  for (const { correctionId } of [first, second]) {
    await expect(w.confirm(correctionId)).rejects.toMatchObject({ kind: 'wrong-state' });
  }
  const third = await w.propose(budgetOf(w, true), 5);
  await w.confirm(third.correctionId);
  await expect(w.decline(third.correctionId)).rejects.toMatchObject({ kind: 'wrong-state' });
  expect((await w.facts()).filter((fact) => fact.startsWith('correct/'))).toEqual([`correct/${third.correctionId}`]);
});

test('corrections are listed by status and read one by one', async () => {
  const w = await world();
  const subject = budgetOf(w, false);
  const [first, second] = [await w.propose(subject, 1), await w.propose(subject, 2)];
  await w.confirm(first.correctionId);
  expect((await listed(w))[0]).toEqual(second);
  expect((await listed(w, { status: 'confirmed' }))[0]).toMatchObject({ correctionId: first.correctionId });
  await expect(listed(w, { status: 'booked' })).rejects.toMatchObject({ problems: [{ field: '/query/status' }] });
  const read = (correctionId: unknown) =>
    w.run('GET /corrections/{correctionId}', { caller: pam, params: { correctionId } });
  expect((await read(second.correctionId)).body).toEqual(second);
  await expect(read('cor_01ARZ3NDEKTSV4RRFFQ69G5FAV')).rejects.toMatchObject({ kind: 'not-found' });
  await expect(w.confirm('cor_01ARZ3NDEKTSV4RRFFQ69G5FAV')).rejects.toMatchObject({ kind: 'not-found' });
  await expect(w.decline('cor_01ARZ3NDEKTSV4RRFFQ69G5FAV')).rejects.toMatchObject({ kind: 'not-found' });
});
