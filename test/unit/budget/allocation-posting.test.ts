import { expect, test } from 'vitest';
import { startChanges } from '../../../functions/budget/allocation-posting.ts';
import type { AllocationRun } from '../../../functions/domain/budget/allocation-run.ts';
import type { Budget } from '../../../functions/domain/budget/budget.ts';
import { newId } from '../../../functions/platform/ids.ts';

const budgetId = '2026Q4-emea-USD';
const at = '2026-11-21T09:00:00.000Z';
const budget: Budget = {
  budgetId,
  quarter: '2026Q4',
  region: 'emea',
  currency: 'USD',
  amount: 1_000_000,
  startsOn: '2026-10-01',
  endsOn: '2026-12-31',
  revision: 4,
  createdBy: 'fin-1',
  createdAt: at,
};

const runOf = (partners: number): AllocationRun => ({
  runId: 'run_1',
  budgetId,
  asked: partners,
  allocations: Array.from({ length: partners }, (_, n) => ({
    budgetId,
    partnerId: `partner-${n}`,
    tierBase: 1,
    pipelinePotential: 1,
    strategicValue: 1,
    unscaled: 1,
    amount: 1,
    allocatedBy: 'fin-1',
    allocatedAt: at,
  })),
  startedBy: 'fin-1',
  startedAt: at,
});

const written = (partners: number) =>
  startChanges(runOf(partners), budget, newId).map(({ write }) => ('put' in write ? write.put : null));

test.each([1, 23, 24, 500])(
  'the commit that starts a run of %i partners fits, with the idempotency key and the head of the trail',
  (partners) => {
    expect(startChanges(runOf(partners), budget, newId).length + 2).toBeLessThanOrEqual(100);
  },
);

test('up to 23 partners are one commit: the budget is not marked as being divided', () => {
  expect(written(23)).toContainEqual(expect.objectContaining({ sk: 'BUDGET', revision: 5 }));
  expect(written(23).some((item) => item && 'openRun' in item)).toBe(false);
});

test('a longer list marks the budget until its last part is posted', () => {
  expect(written(24)).toContainEqual(expect.objectContaining({ sk: 'BUDGET', revision: 5, openRun: 'run_1' }));
});

test('the unallocated balance is moved once, by the sum of the part', () => {
  const moves = startChanges(runOf(23), budget, newId).flatMap(({ write }) => ('update' in write ? [write] : []));
  const unallocated = moves.filter(({ update }) => update.pk === `ACCOUNT#unallocated/${budgetId}`);
  expect(unallocated).toMatchObject([{ condition: { values: { ':amount': -23, ':needed': 23 } } }]);
});

test('each partner of a part is told of in the same commit', () => {
  const events = written(24).filter((item) => item?.entity === 'EVENT');
  expect(events).toHaveLength(23);
  expect(events[0]).toMatchObject({
    type: 'budget.allocated',
    itemId: budgetId,
    partnerId: 'partner-0',
    facts: { amount: 1, change: 1, sequence: 1, currency: 'USD' },
  });
});
