import { expect, test } from 'vitest';
import { moneyFrom } from '../../../scripts/bench/money.ts';
import { workloadOf } from '../../../scripts/bench/workload.ts';

const two = { allocation: 100, partners: ['a', 'b'] };

test('exact books lose nothing', () => {
  const reserved = new Map([
    ['a', 100],
    ['b', 60],
  ]);
  expect(moneyFrom(two, reserved, 40)).toMatchObject({ overspent: 0, beyondCeilings: 0, unaccounted: 0 });
});

test('what is promised beyond what there is is overspent, and balances that still offer it disagree', () => {
  const reserved = new Map([
    ['a', 150],
    ['b', 90],
  ]);
  expect(moneyFrom(two, reserved, 20)).toEqual({
    allocated: 200,
    reserved: 240,
    left: 20,
    overspent: 40,
    beyondCeilings: 50,
    unaccounted: 60,
  });
});

test('one partner may eat another’s share while the whole adds up', () => {
  const reserved = new Map([['a', 150]]);
  expect(moneyFrom(two, reserved, 50)).toMatchObject({ overspent: 0, beyondCeilings: 50, unaccounted: 0 });
});

test('every partner asks for twice what it has, in the same order in every run', () => {
  const workload = workloadOf(40, 4);
  const asked = (partnerId: string) =>
    workload.requests.filter((each) => each.partnerId === partnerId).reduce((sum, { amount }) => sum + amount, 0);
  expect(workload.partners.map(asked)).toEqual(workload.partners.map(() => 2 * workload.allocation));
  const order = (requests: typeof workload.requests) => requests.map(({ partnerId }) => partnerId);
  expect(order(workloadOf(40, 4).requests)).toEqual(order(workload.requests));
});
