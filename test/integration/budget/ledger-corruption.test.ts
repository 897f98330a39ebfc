import { afterEach, beforeEach, expect, test } from 'vitest';
import * as ledger from '../../../functions/domain/ledger/movements.ts';
import { AccountBalance } from '../../../functions/domain/ledger/transaction.ts';
import { balanceKey, balanceListing, budgetKey, transactionKey } from '../../../functions/store/keys.ts';
import { read } from '../../../functions/store/table.ts';
import { booksOf } from '../../../scripts/ledger/books.ts';
import { verifyBooks } from '../../../scripts/ledger/verify-books.ts';
import { budgetId, claimId, createBooks, hour, otherBudgetId, partnerId, requestId } from './ledger-books.ts';

let books: Awaited<ReturnType<typeof createBooks>>;
beforeEach(async () => {
  books = await createBooks();
});
afterEach(() => books.drop());

const looks = { pauseMilliseconds: 0 };
/** What is broken, by budget; budgets that are right are left out. */
const broken = async () =>
  (await verifyBooks(booksOf(books.table), looks)).flatMap((found) =>
    found.verification.ok ? [] : [[found.budgetId, found.verification.invariant, found.verification.detail]],
  );
const reservation = transactionKey(`reserve/${requestId}`);
const settlement = transactionKey(`settle/${claimId}/PAY-1`);
const available = `available/${budgetId}/${partnerId}`;

test('books that nobody touched are right', async () => {
  const [apac, emea] = await verifyBooks(booksOf(books.table), looks);
  expect(apac).toMatchObject({ budgetId: otherBudgetId, amount: 500, verification: { ok: true, transactions: 1 } });
  expect(emea).toMatchObject({
    budgetId,
    totals: { funding: -10_000n, unallocated: 4_000n, available: 3_500n, reserved: 0n, payable: 0n, paid: 2_500n },
    verification: { ok: true, transactions: 7, accounts: 6 },
  });
});

test('an edited entry', async () => {
  const { entries } = (await books.item(reservation)) as { entries: { account: string; amount: number }[] };
  await books.edit(
    reservation,
    'entries',
    entries.map((entry) => ({ ...entry, amount: entry.amount + Math.sign(entry.amount) })),
  );
  expect(await broken()).toEqual([
    [budgetId, 'balances-match-entries', `${available} holds 3500, its entries sum to 3499`],
  ]);
});

test('an entry that no longer sums to zero, one that moves another way and one that cannot be read', async () => {
  const { entries } = (await books.item(reservation)) as { entries: { account: string; amount: number }[] };
  await books.edit(
    reservation,
    'entries',
    entries.map((entry) => ({ ...entry, amount: Math.max(entry.amount, -3_999) })),
  );
  expect(await broken()).toMatchObject([[budgetId, 'sums-to-zero', `reserve/${requestId} sums to 1`]]);
  await books.edit(
    reservation,
    'entries',
    entries.map((entry) => ({ ...entry, amount: -entry.amount })),
  );
  expect(await broken()).toMatchObject([[budgetId, 'moves-as-named', expect.stringContaining(`reserve/${requestId}`)]]);
  await books.edit(reservation, 'at', 'yesterday');
  expect(await broken()).toMatchObject([[budgetId, 'is-well-formed', expect.stringContaining(reservation.pk)]]);
});

test('a lost entry', async () => {
  await books.lose(settlement);
  expect(await broken()).toMatchObject([
    [budgetId, 'balances-match-entries', expect.stringContaining(`paid/${budgetId}`)],
  ]);
});

test('an edited balance', async () => {
  await books.edit(balanceKey(available), 'balance', 3_501);
  expect(await broken()).toEqual([
    [budgetId, 'balances-match-entries', `${available} holds 3501, its entries sum to 3500`],
  ]);
});

test('a settlement that was copied under another key', async () => {
  const copy = await books.item(settlement);
  await books.put({ ...copy, ...transactionKey(`settle/${claimId}/PAY-9`) });
  expect(await broken()).toEqual([
    [budgetId, 'claim-paid-once', `settle/${claimId}/PAY-1 stands under pk FACT#settle/${claimId}/PAY-9`],
  ]);
});

test('a settlement that was copied where no proof would look, and still shows in statements', async () => {
  await books.put({ ...(await books.item(settlement)), pk: 'HIDDEN#1' });
  expect(await broken()).toMatchObject([[budgetId, 'claim-paid-once', expect.stringContaining('HIDDEN#1')]]);
});

test('a second reservation of a request under a name of its own, money and balances included', async () => {
  const again = { ...ledger.reserve(books.booking(100, 7)), fact: 'reserve/req_other' };
  await books.book(again);
  expect(await broken()).toEqual([
    [budgetId, 'one-reservation-per-request', `reserve/req_other is booked where only reserve/${requestId} can be`],
  ]);
});

test('an entry that was moved to another budget: both are named', async () => {
  await books.edit(reservation, 'budgetId', otherBudgetId);
  expect(await broken()).toEqual([
    [otherBudgetId, 'stays-in-its-budget', `reserve/${requestId} leaves ${otherBudgetId} in USD`],
    [budgetId, 'stays-in-its-budget', `reserve/${requestId} leaves ${otherBudgetId} in USD`],
  ]);
});

test('an entry of another partner, and one that stands in another listing', async () => {
  await books.edit(reservation, 'partnerId', 'contoso');
  expect(await broken()).toMatchObject([
    [budgetId, 'stays-with-its-partner', `reserve/${requestId} is not of contoso`],
  ]);
  await books.edit(reservation, 'partnerId', partnerId);
  await books.edit(reservation, 'gsi1sk', `${hour(9)}#reserve/${requestId}`);
  expect(await broken()).toMatchObject([[budgetId, 'is-listed', expect.stringContaining(`reserve/${requestId}`)]]);
});

test('a balance without entries, and entries without a balance', async () => {
  const account = `available/${budgetId}/contoso`;
  const stray = { account, budgetId, currency: 'USD', balance: 0 };
  await books.put({ ...stray, ...balanceKey(account), ...balanceListing(budgetId, account) });
  expect(await broken()).toEqual([[budgetId, 'balances-match-entries', `${account} holds 0, its entries are none`]]);
  await books.lose(balanceKey(account));
  await books.lose(balanceKey(available));
  expect(await broken()).toEqual([
    [budgetId, 'balances-match-entries', `${available} has no stored balance, its entries sum to 3500`],
  ]);
});

test('a balance that lags behind the entries of this very minute is wrong when it stands still', async () => {
  await books.book(ledger.reserve({ ...books.booking(100, 0), requestId: 'req_now', at: new Date().toISOString() }));
  expect(await broken()).toEqual([]);
  await books.edit(balanceKey(available), 'balance', 3_500);
  expect(await broken()).toEqual([
    [budgetId, 'balances-match-entries', `${available} holds 3500, its entries sum to 3400`],
  ]);
});

test('entries of a budget that is gone, and a budget of another sum', async () => {
  await books.edit(budgetKey(otherBudgetId), 'amount', 501);
  await books.lose(budgetKey(budgetId));
  expect(await broken()).toMatchObject([
    [otherBudgetId, 'budget-adds-up', 'the budget is 501 and was funded with 500'],
    [budgetId, 'stays-in-its-budget', expect.stringContaining('there is no such budget')],
  ]);
});

test('what is in flight at the first look and whole at the next is not broken', async () => {
  const honest = booksOf(books.table);
  let looksTaken = 0;
  const shaky = {
    ...honest,
    entries: async (each: Parameters<typeof honest.entries>[0]) => {
      looksTaken += 1;
      await honest.entries((item) => {
        if (looksTaken > 1 || item.pk !== reservation.pk) each(item);
      });
    },
  };
  expect((await verifyBooks(shaky, looks)).every(({ verification }) => verification.ok)).toBe(true);
  expect(looksTaken).toBe(2);
});

test('books that move while they are read are proven', async () => {
  const honest = booksOf(books.table);
  let reserved = 0;
  const moving = {
    ...honest,
    entries: async (each: Parameters<typeof honest.entries>[0]) => {
      const booking = { ...books.booking(1, 0), requestId: `req_${++reserved}`, at: new Date().toISOString() };
      await books.book(ledger.reserve(booking));
      await honest.entries(each);
    },
  };
  const found = await verifyBooks(moving, looks);
  expect(found.map(({ verification }) => verification.ok)).toEqual([true, true]);
  expect(reserved).toBe(1);
  expect(await read(books.table, balanceKey(available), AccountBalance)).toMatchObject({ balance: 3_499 });
});
