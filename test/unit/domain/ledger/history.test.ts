import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BalanceLine,
  countsFrom,
  type EntryLine,
  proveAccounts,
  stampTolerance,
} from '../../../../functions/domain/ledger/history.ts';

const account = 'available/2026Q4-emea-EUR/northwind';
const start = Date.parse('2026-11-21T09:00:00.000Z');
const entry = (amount: bigint, seconds: number): EntryLine => ({
  account,
  amount,
  time: start + seconds * 1000,
  fact: `at ${seconds}`,
});
const ordered = (lines: readonly EntryLine[]) =>
  lines.toSorted(
    (left, right) => countsFrom(left) - countsFrom(right) || Number(right.amount > 0n) - Number(left.amount > 0n),
  );
const prove = (lines: readonly (EntryLine | BalanceLine)[], readFrom?: number) => [...proveAccounts(lines, readFrom)];

describe('in the order of counting', () => {
  /** The rule in its plain words: what went out never exceeds what had come in by then, a minute's tolerance granted. */
  const plainly = (lines: readonly EntryLine[]) =>
    lines.every(({ time, amount }) => {
      if (amount > 0n) return true;
      const spent = lines.filter((line) => line.amount < 0n && line.time <= time);
      const received = lines.filter((line) => line.amount > 0n && line.time <= time + stampTolerance);
      return [...spent, ...received].reduce((sum, line) => sum + line.amount, 0n) >= 0n;
    });

  it('a running sum below zero is what the plain rule forbids', () => {
    const line = fc.record({ amount: fc.integer({ min: -5, max: 5 }), seconds: fc.integer({ min: 0, max: 300 }) });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (drawn) => {
        const lines = drawn.map(({ amount, seconds }) => entry(BigInt(amount), seconds));
        const [proof] = prove(ordered(lines));
        expect(proof?.broken?.invariant === 'never-below-zero').toBe(!plainly(lines));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a balance that was read before the entries', () => {
  const balance = (sum: bigint): BalanceLine => ({ account, balance: sum });
  const entries = [entry(100n, 0), entry(-30n, 600), entry(-20n, 601)];

  it('may be what they came to at a moment since, and only while it moves', () => {
    for (const stored of [100n, 70n]) {
      const [proof] = prove([balance(stored), ...entries], start + 590_000);
      expect(proof).toMatchObject({ broken: undefined, held: 50n, stored });
      expect(proof?.brokenIfStill).toMatchObject({ invariant: 'balances-match-entries' });
    }
  });

  it('is broken when it was never that, or not that recently', () => {
    expect(prove([balance(90n), ...entries], start + 590_000)[0]?.broken).toMatchObject({
      invariant: 'balances-match-entries',
    });
    expect(prove([balance(100n), ...entries], start + 700_000)[0]).toMatchObject({
      broken: { detail: `${account} holds 100, its entries sum to 50` },
      held: 100n,
    });
  });

  it('is proven account by account', () => {
    const other = { ...entry(5n, 1), account: `${account}-b` };
    const proofs = prove([balance(50n), ...entries, { account: other.account, balance: 5n }, other]);
    expect(proofs.map((proof) => [proof.account, proof.held, proof.brokenIfStill])).toEqual([
      [account, 50n, undefined],
      [other.account, 5n, undefined],
    ]);
  });
});
