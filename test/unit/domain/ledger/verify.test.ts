import { describe, expect, it } from 'vitest';
import type { LedgerTransaction } from '../../../../functions/domain/ledger/transaction.ts';
import { verifyLedger } from '../../../../functions/domain/ledger/verify.ts';
import { budgetId, paidBook } from './book.ts';

const account = `available/${budgetId}/northwind`;

/** The paid books with one transaction changed or added after the fact. */
function tampered(change: (transactions: LedgerTransaction[]) => LedgerTransaction[]) {
  const book = paidBook();
  return verifyLedger(change(book.transactions), book.stored());
}
const changed = (index: number, facts: Partial<LedgerTransaction>) => (all: LedgerTransaction[]) =>
  all.map((transaction, at) => (at === index ? { ...transaction, ...facts } : transaction));
const again =
  (index: number, facts: Partial<LedgerTransaction> = {}) =>
  (all: LedgerTransaction[]) => [
    ...all,
    ...all.slice(index, index + 1).map((transaction) => ({ ...transaction, ...facts })),
  ];
/** The entries of a movement of 400 between accounts of these kinds and owners. */
const moved = (from: string, giver: string, to: string, taker: string) => [
  { account: `${from}/${budgetId}/${giver}`, amount: -400 },
  { account: `${to}/${budgetId}/${taker}`, amount: 400 },
];

describe('verifyLedger', () => {
  it('proves books that are right, in any order', () => {
    const book = paidBook();
    expect(verifyLedger(book.transactions, book.stored())).toEqual({ ok: true, transactions: 6, accounts: 6 });
    expect(verifyLedger([...book.transactions].reverse(), book.stored()).ok).toBe(true);
    expect(verifyLedger([], [])).toEqual({ ok: true, transactions: 0, accounts: 0 });
  });

  it.each([
    [
      'sums-to-zero',
      changed(2, {
        entries: [
          { account, amount: -400 },
          { account: `expired/${budgetId}`, amount: 399 },
        ],
      }),
    ],
    ['moves-as-named', changed(2, { movement: 'settle' })],
    ['moves-as-named', changed(3, { entries: moved('reserved', 'northwind/req_1', 'payable', 'contoso/req_1/clm_1') })],
    ['moves-as-named', changed(2, { entries: moved('available', 'northwind/req_1', 'reserved', 'northwind/req_1') })],
    ['happens-once', again(0)],
    ['happens-once', changed(0, { fact: 'fund/again' })],
    ['happens-once', again(1, { fact: `allocate/${budgetId}/northwind/one` })],
    ['happens-once', changed(5, { fact: 'void/req_2/closed' })],
    ['one-reservation-per-request', again(2, { fact: 'reserve/other' })],
    ['claim-paid-once', again(3, { fact: 'post/other' })],
    ['claim-paid-once', again(4, { fact: 'settle/other' })],
    ['claim-paid-once', again(4, { fact: 'settle/clm_1/' })],
    ['stays-in-its-budget', changed(2, { currency: 'USD' })],
    ['stays-in-its-budget', changed(2, { budgetId: '2027Q1-emea-EUR' })],
    ['stays-with-its-partner', changed(2, { partnerId: 'contoso' })],
    ['stays-with-its-partner', changed(2, { partnerId: undefined })],
    ['stays-with-its-partner', changed(0, { partnerId: 'northwind' })],
    ['never-below-zero', changed(1, { at: '2026-12-01T00:00:00.000Z' })],
    ['never-below-zero', again(4, { fact: 'settle/clm_1/PAY-2' })],
    ['balances-match-entries', (all: LedgerTransaction[]) => all.slice(0, -1)],
  ])('finds that %s is broken', (invariant, change) => {
    expect(tampered(change)).toMatchObject({ ok: false, invariant });
  });

  it('finds a stored balance without entries, and one that was edited', () => {
    const { transactions, ...book } = paidBook();
    const stored = [...book.balances].map(([id, balance]) => ({ account: id, budgetId, currency: 'EUR', balance }));
    const stray = { account: `available/${budgetId}/contoso`, budgetId, currency: 'EUR', balance: 5 };
    expect(verifyLedger(transactions, [...stored, stray])).toMatchObject({ invariant: 'balances-match-entries' });
    const edited = stored.map((each) => (each.account === account ? { ...each, balance: each.balance + 1 } : each));
    expect(verifyLedger(transactions, edited)).toMatchObject({
      invariant: 'balances-match-entries',
      detail: `${account} holds 351, its entries sum to 350`,
    });
  });

  it('finds an account whose stored balance is lost, also when it would be zero', () => {
    const book = paidBook();
    for (const lost of [account, `payable/${budgetId}/northwind/req_1/clm_1`]) {
      const kept = book.stored().filter((each) => each.account !== lost);
      expect(verifyLedger(book.transactions, kept)).toMatchObject({
        invariant: 'balances-match-entries',
        detail: expect.stringContaining(`${lost} has no stored balance`),
      });
    }
  });

  it('names the same of several broken invariants, whatever the order of reading', () => {
    const book = paidBook();
    const forged = changed(4, { fact: 'settle/other' })(changed(2, { currency: 'USD' })(book.transactions));
    expect(verifyLedger(forged, [])).toMatchObject({ invariant: 'claim-paid-once' });
    expect(verifyLedger(forged.toReversed(), [])).toEqual(verifyLedger(forged, []));
  });

  it('allows for stamps taken just before the write, and no longer', () => {
    const stampedLate = (seconds: number) =>
      tampered((all) => {
        const reserved = Date.parse(all[2]?.at ?? '');
        return changed(1, { at: new Date(reserved + seconds * 1000).toISOString() })(all);
      });
    expect(stampedLate(60)).toMatchObject({ ok: true });
    expect(stampedLate(61)).toMatchObject({ ok: false, invariant: 'never-below-zero' });
  });
});
