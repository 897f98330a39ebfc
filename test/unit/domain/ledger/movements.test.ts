import { describe, expect, it } from 'vitest';
import { accountKind, mayBeNegative } from '../../../../functions/domain/ledger/accounts.ts';
import * as ledger from '../../../../functions/domain/ledger/movements.ts';
import { LedgerTransaction } from '../../../../functions/domain/ledger/transaction.ts';
import { at, claimId, requestId } from '../examples.ts';

const booking = { budgetId: '2026Q4-emea-EUR', currency: 'EUR', amount: 500, by: 'ops-1', at };
const ofPartner = { ...booking, partnerId: 'northwind' };
const ofRequest = { ...ofPartner, requestId };
const ofClaim = { ...ofRequest, claimId };
const budget = '2026Q4-emea-EUR';

describe('every movement', () => {
  it.each([
    [ledger.fundBudget(booking), `fund/${budget}`, 'funding', 'unallocated'],
    [ledger.allocate({ ...ofPartner, sequence: 1 }), `allocate/${budget}/northwind/1`, 'unallocated', 'available'],
    [
      ledger.allocate({ ...ofPartner, sequence: 2, lowers: true }),
      `allocate/${budget}/northwind/2`,
      'available',
      'unallocated',
    ],
    [ledger.reserve(ofRequest), `reserve/${requestId}`, 'available', 'reserved'],
    [ledger.post(ofClaim), `post/${claimId}`, 'reserved', 'payable'],
    [
      ledger.voidReservation({ ...ofRequest, why: 'cancelled' }),
      `void/${requestId}/cancelled`,
      'reserved',
      'available',
    ],
    [
      ledger.expireReservation({ ...ofRequest, destination: 'available' }),
      `expire/${requestId}`,
      'reserved',
      'available',
    ],
    [ledger.expireReservation({ ...ofRequest, destination: 'expired' }), `expire/${requestId}`, 'reserved', 'expired'],
    [
      ledger.expireAllocation({ ...ofPartner, on: '2027-01-31' }),
      `expire-allocation/${budget}/northwind/2027-01-31`,
      'available',
      'expired',
    ],
    [ledger.settle({ ...ofClaim, reference: 'PAY-1' }), `settle/${claimId}/PAY-1`, 'payable', 'paid'],
  ])('%# is a stored fact that sums to zero', (transaction, fact, from, to) => {
    expect(LedgerTransaction.parse(transaction)).toEqual(transaction);
    expect(transaction.fact).toBe(fact);
    expect(transaction.entries.map(({ account, amount }) => [accountKind(account), amount])).toEqual([
      [from, -500],
      [to, 500],
    ]);
  });

  it('is of at least one whole unit', () => {
    for (const amount of [0, -1, 0.5]) expect(() => ledger.reserve({ ...ofRequest, amount })).toThrow(RangeError);
  });

  it('says why in words, or in those given', () => {
    expect(ledger.reserve(ofRequest).reason).toBe('The request was approved.');
    expect(ledger.reserve({ ...ofRequest, reason: 'Because.' }).reason).toBe('Because.');
  });
});

it('lets only funding be below zero', () => {
  expect(mayBeNegative('funding/2026Q4-emea-EUR')).toBe(true);
  expect(mayBeNegative('available/2026Q4-emea-EUR/northwind')).toBe(false);
});
