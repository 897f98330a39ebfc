import * as ledger from '../../../functions/domain/ledger/movements.ts';
import type { LedgerTransaction } from '../../../functions/domain/ledger/transaction.ts';
import {
  balanceKey,
  balanceListing,
  budgetKey,
  budgetListing,
  transactionKey,
  transactionListing,
} from '../../../functions/store/keys.ts';
import type { Books } from '../../../scripts/ledger/books.ts';
import { verifyBooks } from '../../../scripts/ledger/verify-books.ts';

/**
 * Proves generated books, a program of its own so that its memory can be limited and measured:
 * node --max-old-space-size=48 test/unit/scripts/ledger-flood.ts <entries>
 */
const budgetId = '2026Q4-emea-USD';
const currency = 'USD';
const partners = 50;
const start = Date.parse('2026-10-01T00:00:00.000Z');

/** Requests with three entries each: reserved, posted and settled. */
const requestsFor = (entries: number): number => Math.ceil((entries - partners - 1) / 3 / partners) * partners;
const digits = (number: number): string => String(number).padStart(26, '0');

function booking(amount: number, request: number, minutes: number) {
  const at = new Date(start + (request * 4 + minutes) * 60_000).toISOString();
  const [requestId, claimId] = [`req_${digits(request)}`, `clm_${digits(request)}`];
  return {
    budgetId,
    partnerId: `partner-${request % partners}`,
    requestId,
    claimId,
    currency,
    amount,
    by: 'flood',
    at,
  };
}

function* transactions(requests: number): Generator<LedgerTransaction> {
  const { partnerId: _, ...ofBudget } = booking(requests * 7, 0, -20);
  yield ledger.fundBudget(ofBudget);
  for (let partner = 0; partner < partners; partner++) {
    yield ledger.allocate({ ...booking((requests / partners) * 7, partner, -10 - partner * 4), sequence: 1 });
  }
  for (let request = 0; request < requests; request++) {
    yield ledger.settle({ ...booking(7, request, 3), reference: 'PAY-1' });
    yield ledger.reserve(booking(7, request, 1));
    yield ledger.post(booking(7, request, 2));
  }
}

function* balances(requests: number): Generator<readonly [account: string, balance: number]> {
  yield [`funding/${budgetId}`, -requests * 7];
  yield [`unallocated/${budgetId}`, 0];
  for (let partner = 0; partner < partners; partner++) yield [`available/${budgetId}/partner-${partner}`, 0];
  for (let request = 0; request < requests; request++) {
    const { partnerId, requestId, claimId } = booking(7, request, 0);
    const place = `${budgetId}/${partnerId}/${requestId}`;
    yield [`reserved/${place}`, 0];
    yield [`payable/${place}/${claimId}`, 0];
    yield [`paid/${place}/${claimId}`, 7];
  }
}

/** The garbage collector and the timers get their turn, as they do between two pages of a table. */
const breath = () => new Promise((done) => setImmediate(done));

function flood(requests: number): Books {
  const budget = { budgetId, quarter: '2026Q4', region: 'emea', currency, amount: requests * 7 };
  const bounds = { startsOn: '2026-10-01', endsOn: '2026-12-31', createdBy: 'flood', createdAt: booking(7, 0, 0).at };
  return {
    budgets: async (each) =>
      each({ ...budget, ...bounds, revision: 1, ...budgetKey(budgetId), ...budgetListing(budgetId) }),
    balances: async (each) => {
      let page = 0;
      for (const [account, balance] of balances(requests)) {
        each({ account, budgetId, currency, balance, ...balanceKey(account), ...balanceListing(budgetId, account) });
        if (++page % 1_000 === 0) await breath();
      }
    },
    entries: async (each) => {
      let page = 0;
      for (const transaction of transactions(requests)) {
        each({ ...transaction, ...transactionKey(transaction.fact), ...transactionListing(transaction) });
        if (++page % 1_000 === 0) await breath();
      }
    },
    balanceNow: async () => undefined,
  };
}

const from = performance.now();
const [found] = await verifyBooks(flood(requestsFor(Number(process.argv[2]))));
const seconds = (performance.now() - from) / 1000;
console.log(JSON.stringify({ ...found?.verification, seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
