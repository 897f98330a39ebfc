import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as ledger from '../../../../functions/domain/ledger/movements.ts';
import {
  addKinds,
  kindsAt,
  linesUpTo,
  noKinds,
  partnerStatement,
  TooManyLines,
  totalsOf,
} from '../../../../functions/domain/ledger/statement.ts';
import { Holdings, type PartnerLine } from '../../../../functions/domain/ledger/statement-line.ts';
import type { LedgerTransaction } from '../../../../functions/domain/ledger/transaction.ts';

const budgetId = '2026Q4-emea-EUR';
const start = Date.parse('2026-10-01T00:00:00.000Z');
const instant = (seconds: number) => new Date(start + seconds * 1000).toISOString();

type Drawn = { kind: number; amount: number; wait: number };
const place = { budgetId, partnerId: 'northwind', requestId: 'req_1', claimId: 'clm_1', currency: 'EUR', by: 'ops-1' };

/** Every movement that touches a partner's accounts, at instants of which some are the same. */
function historyOf(drawn: readonly Drawn[]): LedgerTransaction[] {
  let seconds = 0;
  return drawn.map(({ kind, amount, wait }, index) => {
    seconds += wait;
    const booking = { ...place, amount, at: instant(seconds), reference: `R${index}`, correctionId: `cor_${index}` };
    const makers = [
      () => ledger.allocate({ ...booking, sequence: index + 1 }),
      () => ledger.allocate({ ...booking, sequence: index + 1, lowers: true }),
      () => ledger.reserve(booking),
      () => ledger.post(booking),
      () => ledger.voidReservation({ ...booking, why: 'closed' }),
      () => ledger.expireReservation({ ...booking, destination: 'expired' }),
      () => ledger.expireAllocation({ ...booking, on: '2027-01-31' }),
      () => ledger.settle(booking),
      () => ledger.returnPayment(booking),
      () => ledger.correctPayable({ ...booking, destination: 'reserved' }),
      () => ledger.clawBack({ ...booking, destination: 'unallocated' }),
      () => ledger.clawBack({ ...booking, destination: 'expired' }),
    ];
    const make = makers[kind % makers.length];
    if (!make) throw new Error('no such movement');
    return make();
  });
}

const histories = fc
  .array(fc.record({ kind: fc.nat({ max: 11 }), amount: fc.integer({ min: 1, max: 900 }), wait: fc.nat({ max: 3 }) }), {
    maxLength: 40,
  })
  .map(historyOf);
const moments = fc.nat({ max: 100 }).map(instant);

/** What the entries up to an instant sum to on a kind of account, added up in the plainest way. */
const sumOf = (history: readonly LedgerTransaction[], kind: string, at: string) =>
  history
    .filter((transaction) => transaction.at <= at)
    .flatMap(({ entries }) => entries)
    .filter(({ account }) => account.startsWith(`${kind}/`))
    .reduce((sum, { amount }) => sum + amount, 0);

/** Balances with one line carried out by hand; what leaves the partner is allocated no longer. */
function step(held: Holdings, { amount, from, to }: PartnerLine): Holdings {
  const next: Record<string, number> = { ...held };
  const change = (kind: string, by: number) => {
    next[kind] = (next[kind] ?? 0) + by;
  };
  change(from === 'unallocated' ? 'allocated' : from, from === 'unallocated' ? amount : -amount);
  change(to === 'unallocated' ? 'allocated' : to, to === 'unallocated' ? -amount : amount);
  return Holdings.parse(next);
}

describe('the statement of a partner', () => {
  it('closes with the sums of the entries up to its end, and they make up what was allocated', async () => {
    await fc.assert(
      fc.asyncProperty(histories, moments, async (history, until) => {
        const { closing } = await partnerStatement(history, { until });
        const { allocated, ...held } = closing;
        for (const [kind, sum] of Object.entries(held)) expect(sum).toBe(sumOf(history, kind, until));
        expect(allocated).toBe(Object.values(held).reduce((sum, each) => sum + each, 0));
      }),
      { numRuns: 300 },
    );
  });

  it('goes from its opening through its lines to its closing', async () => {
    await fc.assert(
      fc.asyncProperty(histories, moments, moments, async (history, one, other) => {
        const [from, until] = [one, other].toSorted();
        const { opening, lines, closing } = await partnerStatement(history, { from, until: until ?? other });
        let walked = opening;
        for (const line of lines) {
          walked = step(walked, line);
          expect(line.held).toEqual(walked);
        }
        expect(walked).toEqual(closing);
      }),
      { numRuns: 300 },
    );
  });

  it('joins with the one of the next period, and both are the one of the whole', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.tuple(moments, moments, moments), async (history, drawn) => {
        const [from = '', middle = '', until = ''] = drawn.toSorted();
        const first = await partnerStatement(history, { from, until: middle });
        const second = await partnerStatement(history, { from: middle, until });
        expect(second.opening).toEqual(first.closing);
        expect({ opening: first.opening, lines: [...first.lines, ...second.lines], closing: second.closing }).toEqual(
          await partnerStatement(history, { from, until }),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('tells what was moved, for which request and claim', async () => {
    const history = historyOf([
      { kind: 0, amount: 500, wait: 0 },
      { kind: 2, amount: 400, wait: 1 },
      { kind: 3, amount: 250, wait: 1 },
    ]);
    const { opening, lines, closing } = await partnerStatement(history, { from: instant(0), until: instant(9) });
    const nothing: Holdings = { allocated: 0, available: 0, reserved: 0, payable: 0, paid: 0, expired: 0 };
    expect(opening).toEqual({ ...nothing, allocated: 500, available: 500 });
    expect(lines).toEqual([
      {
        at: instant(1),
        movement: 'reserve',
        fact: 'reserve/req_1',
        reason: 'The request was approved.',
        requestId: 'req_1',
        amount: 400,
        from: 'available',
        to: 'reserved',
        held: { ...nothing, allocated: 500, available: 100, reserved: 400 },
      },
      expect.objectContaining({ movement: 'post', requestId: 'req_1', claimId: 'clm_1', amount: 250 }),
    ]);
    expect(closing).toEqual({ ...nothing, allocated: 500, available: 100, reserved: 150, payable: 250 });
  });

  it('says where to cut a period that has too many lines, never between lines of one instant', async () => {
    const history = historyOf([0, 1, 1, 0, 1].map((wait) => ({ kind: 0, amount: 1, wait })));
    const cut = (limit: number) => partnerStatement(history, { until: instant(9) }, limit).catch((thrown) => thrown);
    expect(await cut(4)).toMatchObject({ name: 'TooManyLines', until: instant(2) });
    expect(await cut(3)).toMatchObject({ until: instant(1) });
    expect(await cut(2)).toMatchObject({ until: instant(1) });
    const together = historyOf([0, 0, 0].map((wait) => ({ kind: 0, amount: 1, wait })));
    await expect(partnerStatement(together, { until: instant(9) }, 2)).rejects.toEqual(new TooManyLines(undefined));
    expect(await cut(5)).toMatchObject({ lines: { length: 5 } });
  });
});

describe('the statement of a budget', () => {
  const fund = ledger.fundBudget({ budgetId, currency: 'EUR', by: 'ops-1', amount: 1_000, at: instant(0) });

  it('adds up its own listing and those of its partners', async () => {
    await fc.assert(
      fc.asyncProperty(histories, moments, async (history, at) => {
        const [own, partner] = [await kindsAt([fund], at), await kindsAt(history, at)];
        const { funded, ...held } = totalsOf(addKinds(own.kinds, partner.kinds));
        expect(funded).toBe(1_000);
        expect(Object.values(held).reduce((sum, each) => sum + each, 0)).toBe(1_000);
        expect(partner.entries).toBe(history.filter((transaction) => transaction.at <= at).length);
      }),
      { numRuns: 200 },
    );
  });

  it('tells what moved its own accounts up to an instant', async () => {
    const correction = { budgetId, currency: 'EUR', by: 'ops-1', amount: 200, correctionId: 'cor_1' };
    const raise = ledger.correctBudget({ ...correction, lowers: false, at: instant(5) });
    expect(await linesUpTo([fund, raise], instant(4))).toMatchObject([
      { movement: 'fund', amount: 1_000, from: 'funding', to: 'unallocated' },
    ]);
    expect(await linesUpTo([fund, raise], instant(5))).toHaveLength(2);
    expect(await kindsAt([fund], '2026-09-30T23:59:59.999Z')).toEqual({ kinds: noKinds, entries: 0 });
  });

  it('has no line for what moves nothing', async () => {
    const entries = fund.entries.map(({ account }) => ({ account, amount: 0 }));
    await expect(linesUpTo([{ ...fund, entries }], instant(5))).rejects.toThrow('does not go from one account');
  });
});
