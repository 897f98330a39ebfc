import fc from 'fast-check';
import { expect, it } from 'vitest';
import { availableAccount, reservedAccount } from '../../../../functions/domain/ledger/accounts.ts';
import * as ledger from '../../../../functions/domain/ledger/movements.ts';
import { verifyLedger } from '../../../../functions/domain/ledger/verify.ts';
import { Book, budgetId } from './book.ts';

const step = fc.record({
  kind: fc.constantFrom('allocate', 'reserve', 'post', 'settle', 'void', 'expire', 'sweep'),
  partner: fc.constantFrom('northwind', 'contoso'),
  request: fc.constantFrom('req_1', 'req_2', 'req_3'),
  claim: fc.constantFrom('clm_1', 'clm_2'),
  amount: fc.integer({ min: 1, max: 700 }),
  destination: fc.constantFrom('available', 'expired'),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What the step would book; amounts may well be more than there is. */
function transactionOf(book: Book, { kind, partner, request, claim, amount, destination }: Step) {
  const partnerId = partner;
  const requestId = `${request}_${partner}`;
  const place = { ...book.booking(amount), partnerId, requestId, claimId: `${claim}_${requestId}` };
  const left = (account: string) => ({ ...place, amount: Math.max(1, book.balanceOf(account)) });
  switch (kind) {
    case 'allocate':
      return ledger.allocate({ ...place, sequence: book.transactions.length });
    case 'reserve':
      return ledger.reserve(place);
    case 'post':
      return ledger.post(place);
    case 'settle':
      return ledger.settle({ ...place, reference: 'PAY-1' });
    case 'void':
      return ledger.voidReservation({ ...place, why: 'closed' });
    case 'expire':
      return ledger.expireReservation({ ...left(reservedAccount({ budgetId, partnerId, requestId })), destination });
    case 'sweep':
      return ledger.expireAllocation({ ...left(availableAccount({ budgetId, partnerId })), on: '2027-01-31' });
  }
}

const histories = fc.record({ budget: fc.integer({ min: 1, max: 2_000 }), steps: fc.array(step, { maxLength: 60 }) });

function play({ budget, steps }: { budget: number; steps: Step[] }): Book {
  const book = new Book();
  book.post(ledger.fundBudget(book.booking(budget)));
  for (const each of steps) book.post(transactionOf(book, each));
  return book;
}

it('verifies every history that the guards let happen', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const book = play(history);
      expect(verifyLedger(book.transactions, book.stored())).toMatchObject({ ok: true });
    }),
    { numRuns: 300 },
  );
});

it('does not verify a history of which one entry was edited or lost', () => {
  fc.assert(
    fc.property(histories, fc.nat(), fc.boolean(), (history, pick, edit) => {
      const book = play(history);
      const at = pick % book.transactions.length;
      const forged = book.transactions.flatMap((transaction, index) => {
        if (index !== at) return [transaction];
        if (!edit) return [];
        const entries = transaction.entries.map(({ account, amount }) => ({ account, amount: amount * 2 }));
        return [{ ...transaction, entries }];
      });
      expect(verifyLedger(forged, book.stored()).ok).toBe(false);
    }),
    { numRuns: 300 },
  );
});
