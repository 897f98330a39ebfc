import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WriteContention } from '../../functions/store/commit.ts';
import { brokenInvariant, brokenLedger, everything, transactionsIn } from '../histories/books.ts';
import { fundPayments } from '../support/payments.ts';
import { createTable, type TestTable } from '../support/table.ts';
import { conflicting } from './conflicting.ts';
import { type Counts, counted } from './counted.ts';
import { eachTwice, inCrowd } from './crowd.ts';
import { addRivals, decideAtOnce, decidersOf } from './decisions.ts';
import { tellRace } from './figures.ts';
import { killedAgainAndAgain } from './killed.ts';
import { approvedClaims, instruct, owed, send, settle, standingOf } from './payments.ts';
import { expected, prepare, type Race, reserveFor, resultOf } from './reservations.ts';

/** How much of the races is run: all of it on demand, a share with every change. */
export type Scale = { readonly requests: number; readonly items: number; readonly kills: number };
export type Where = { readonly name: string; readonly endpoint: string };

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

/** Every race, at one endpoint. */
export function raceAt({ name, endpoint }: Where, { requests, items, kills }: Scale): void {
  describe(`at ${name}`, { timeout: 900_000 }, () => {
    let made: TestTable;
    let table: TestTable['table'];
    let counts: Counts;
    beforeEach(async () => {
      made = await createTable(endpoint);
      ({ table, counts } = counted(made.table));
    });
    afterEach(() => made.drop());

    test.each([
      ['on the allocation of one partner', 1],
      ['on those of five partners', 5],
    ])(`${requests} requests %s, each sent twice: half of them fit`, async (how, partners) => {
      const race: Race = { requests, fits: requests / 2, partners };
      await prepare(made.table, race);
      const begun = performance.now();
      const order = eachTwice(numbers(requests));
      const answers = await inCrowd(order.map((n) => () => reserveFor(table, n)));
      expect(await resultOf(made.table, race)).toEqual(expected(race));
      const heard = numbers(requests).map((n) => new Set(answers.filter((_, at) => order[at] === n)));
      expect(heard.map(({ size }) => size)).toEqual(heard.map(() => 1));
      expect(heard.filter((said) => said.has('approved'))).toHaveLength(race.fits);
      tellRace(`${requests} requests ${how}`, name, begun, counts, `; ${race.fits} approved, ${race.fits} refused`);
    });

    test(`${requests} requests where a write that meets another is refused, as AWS does`, async () => {
      const race: Race = { requests, fits: requests / 2, partners: 1 };
      await prepare(made.table, race);
      const begun = performance.now();
      const busy = counted(conflicting(made.table));
      let again = 0;
      const deliver = (n: number): Promise<string> =>
        reserveFor(busy.table, n).catch((thrown) => {
          if (!(thrown instanceof WriteContention)) throw thrown;
          again++;
          return deliver(n);
        });
      await inCrowd(eachTwice(numbers(requests)).map((n) => () => deliver(n)));
      expect(await resultOf(made.table, race)).toEqual(expected(race));
      // A workflow delivers again what gave up; hardly any does.
      expect(again).toBeLessThanOrEqual(requests / 10);
      tellRace(
        `${requests} requests in conflict`,
        name,
        begun,
        busy.counts,
        `; ${again} gave up and were delivered again`,
      );
    });

    test(`${items} requests approved by one and rejected by another, ten times at once`, async () => {
      const race: Race = { requests: items, fits: items, partners: 1 };
      await prepare(made.table, race);
      await addRivals(made.table, race);
      const begun = performance.now();
      const answers = await inCrowd(
        numbers(items).map((n) => () => decideAtOnce(table, n)),
        2,
      );
      for (const n of numbers(items)) {
        const { status, deciders } = await decidersOf(made.table, n);
        expect(deciders).toEqual(status === 'approved' ? ['pmm-1'] : ['pmm-2']);
        expect(new Set(answers[n])).toEqual(new Set([status]));
      }
      expect(brokenInvariant(await everything(made.table))).toBeUndefined();
      tellRace(`${items} requests decided twice`, name, begun, counts);
    });

    test(`${items} claims instructed and settled many times at once: each is paid once`, async () => {
      await fundPayments(made.table, ['northwind']);
      const claims = await approvedClaims(made.table, items);
      const begun = performance.now();
      const instructed = await inCrowd(
        claims.flatMap((claimId) => numbers(10).map(() => () => instruct(table, claimId))),
      );
      expect(new Set(instructed.map(({ payable }) => payable))).toEqual(new Set([owed]));
      await send(made.table, claims);
      // One report three times, and two more that name the payment otherwise.
      const reports = claims.flatMap((claimId) => ['A', 'A', 'B', 'A', 'C'].map((each) => [claimId, each] as const));
      const said = await inCrowd(
        reports.map(
          ([claimId, reference]) =>
            () =>
              settle(table, claimId, reference),
        ),
      );
      for (const claimId of claims) {
        expect(await standingOf(made.table, claimId)).toEqual({ owed: 0, paid: owed });
        const heard = said.filter((_, at) => reports[at]?.[0] === claimId);
        expect(heard.filter((did) => did === 'settled')).toHaveLength(1);
        expect(heard.filter((did) => !['settled', 'repeated', 'invalid', 'conflict'].includes(did))).toEqual([]);
      }
      const stored = await everything(made.table);
      const booked = transactionsIn(stored).map(({ movement }) => movement);
      for (const once of ['post', 'settle']) expect(booked.filter((each) => each === once)).toHaveLength(items);
      for (const once of ['payment.instructed', 'payment.settled']) {
        expect(stored.filter(({ type }) => type === once)).toHaveLength(items);
      }
      expect(brokenLedger(stored)).toBeUndefined();
      tellRace(`${items} claims paid many times`, name, begun, counts);
    });

    test(`killed ${kills} times in the middle and begun again, the race ends the same`, async () => {
      const race: Race = { requests, fits: requests / 2, partners: 1 };
      await prepare(made.table, race);
      const begun = performance.now();
      const done = await killedAgainAndAgain({ endpoint, table: made.table, race, kills });
      expect(done).toHaveLength(kills);
      expect(await resultOf(made.table, race)).toEqual(expected(race));
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      console.info(`${requests} requests at ${name}, killed after ${done.join(', ')} answers: ${seconds} s`);
    });
  });
}
