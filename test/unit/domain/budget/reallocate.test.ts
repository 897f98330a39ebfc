import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Allocation } from '../../../../functions/domain/budget/budget.ts';
import { reallocate } from '../../../../functions/domain/budget/reallocate.ts';
import { availableAccount, unallocatedAccount } from '../../../../functions/domain/ledger/accounts.ts';
import * as ledger from '../../../../functions/domain/ledger/movements.ts';
import { verifyLedger } from '../../../../functions/domain/ledger/verify.ts';
import { Book, budgetId } from '../ledger/book.ts';

const at = '2026-11-21T09:00:00.000Z';
const change = { at, by: 'ops-1', reason: 'The event was postponed.' };
const budget = { currency: 'EUR' };
const factors = { tierBase: 500, pipelinePotential: 1, strategicValue: 1, unscaled: 500 };
const northwind: Allocation = {
  budgetId,
  partnerId: 'northwind',
  ...factors,
  amount: 500,
  allocatedBy: 'fin-1',
  allocatedAt: at,
};
const contoso = { ...northwind, partnerId: 'contoso', sequence: 3 };

it('numbers a change after the last one and keeps the factors of the last one only', () => {
  const [stated, byFormula] = reallocate(
    budget,
    [
      { allocation: northwind, available: 500, amount: 200 },
      { allocation: contoso, available: 0, amount: 800, factors: { ...factors, unscaled: 800 } },
    ],
    0,
    change,
  );
  expect(stated).toMatchObject({ before: 500, change: -300, movement: { fact: `allocate/${budgetId}/northwind/2` } });
  expect(stated?.allocation).toEqual({
    budgetId,
    partnerId: 'northwind',
    amount: 200,
    sequence: 2,
    reason: change.reason,
    allocatedBy: 'ops-1',
    allocatedAt: at,
  });
  expect(byFormula).toMatchObject({
    allocation: { amount: 800, sequence: 4, unscaled: 800 },
    change: 300,
    movement: { fact: `allocate/${budgetId}/contoso/4`, reason: change.reason },
  });
});

it('cuts to nothing what is not reserved, and names every cut that would take more', () => {
  const cut = (available: number, amount: number) =>
    reallocate(
      budget,
      [
        { allocation: northwind, available, amount },
        { allocation: contoso, available, amount },
      ],
      0,
      change,
    );
  expect(cut(500, 0).map(({ allocation }) => allocation.amount)).toEqual([0, 0]);
  const problem = '€5.00 is allocated and €4.99 of it is free: at least €0.01 must stay';
  expect(() => cut(499, 0)).toThrow(
    expect.objectContaining({
      kind: 'insufficient-funds',
      problems: [
        { field: '/partners/0', problem },
        { field: '/partners/1', problem },
      ],
    }),
  );
  expect(cut(499, 1)).toHaveLength(2);
});

it('rises by what is unallocated and what the cuts of the list give, and no more', () => {
  const targets = (rise: number) => [
    { allocation: northwind, available: 100, amount: 500 + rise },
    { allocation: contoso, available: 100, amount: 400 },
  ];
  expect(reallocate(budget, targets(150), 50, change)).toHaveLength(2);
  expect(() => reallocate(budget, targets(151), 50, change)).toThrow(
    'The budget has €0.50 unallocated; the rises need €0.01 more than that and the cuts give. Nothing was changed.',
  );
});

const partners = ['northwind', 'contoso', 'fabrikam'] as const;
const step = fc.oneof(
  fc.record({
    kind: fc.constant('change' as const),
    targets: fc.uniqueArray(
      fc.record({ partner: fc.constantFrom(...partners), amount: fc.integer({ min: 0, max: 900 }) }),
      { minLength: 1, maxLength: 3, selector: ({ partner }) => partner },
    ),
  }),
  fc.record({
    kind: fc.constantFrom('reserve' as const, 'sweep' as const),
    partner: fc.constantFrom(...partners),
    amount: fc.integer({ min: 1, max: 400 }),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Ceilings as the store would keep them beside the book. */
class Ceilings {
  readonly book = new Book();
  readonly allocations = new Map<string, Allocation>();

  constructor(funded: number) {
    this.book.post(ledger.fundBudget(this.book.booking(funded)));
    for (const partnerId of partners) {
      this.allocations.set(partnerId, { ...northwind, partnerId, amount: 100 });
      this.book.post(ledger.allocate({ ...this.book.booking(100), partnerId, sequence: 1 }));
    }
  }

  available = (partnerId: string) => this.book.balanceOf(availableAccount({ budgetId, partnerId }));

  run(each: Step, index: number): void {
    if (each.kind === 'change') this.change(each.targets);
    else this.move(each, index);
  }

  move(each: Exclude<Step, { kind: 'change' }>, index: number): void {
    const { partner: partnerId, amount } = each;
    const requestId = `req_${index}`;
    const left = Math.max(1, this.available(partnerId));
    const booking = this.book.booking(each.kind === 'sweep' ? left : amount);
    this.book.post(
      each.kind === 'sweep'
        ? ledger.expireAllocation({ ...booking, partnerId, on: `2027-02-${String((index % 28) + 1).padStart(2, '0')}` })
        : ledger.reserve({ ...booking, partnerId, requestId }),
    );
  }

  change(targets: readonly { partner: string; amount: number }[]): void {
    const wanted = targets.flatMap(({ partner, amount }) => {
      const allocation = this.allocations.get(partner);
      return allocation && allocation.amount !== amount
        ? [{ allocation, available: this.available(partner), amount }]
        : [];
    });
    const unallocated = this.book.balanceOf(unallocatedAccount(budgetId));
    const { at: now } = this.book.booking(1);
    try {
      const changes = reallocate(budget, wanted, unallocated, { ...change, at: now });
      // Cuts first, as the one commit of the store nets them.
      for (const { allocation, movement } of changes.toSorted((a, b) => a.change - b.change)) {
        expect(this.book.post(movement)).toBe(true);
        this.allocations.set(allocation.partnerId, allocation);
      }
    } catch (thrown) {
      expect(thrown).toMatchObject({ kind: 'insufficient-funds' });
    }
  }
}

it('keeps the budget equation through any rises, cuts, reservations and sweeps', () => {
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 2_000 }), fc.array(step, { maxLength: 40 }), (funded, steps) => {
      const ceilings = new Ceilings(funded);
      for (const [index, each] of steps.entries()) ceilings.run(each, index);
      const { book, allocations } = ceilings;
      expect(verifyLedger(book.transactions, book.stored())).toMatchObject({ ok: true });
      const given = [...allocations.values()].reduce((sum, { amount }) => sum + amount, 0);
      expect(given + book.balanceOf(unallocatedAccount(budgetId))).toBe(funded);
    }),
    { numRuns: 300 },
  );
});
