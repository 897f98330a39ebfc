import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim } from '../../../functions/domain/claim/claim.ts';
import type { CorrectionSubject } from '../../../functions/domain/correction/correction.ts';
import { Refusal } from '../../../functions/domain/errors.ts';
import * as ledger from '../../../functions/domain/ledger/movements.ts';
import { readClaim } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { readCorrection } from '../../../functions/store/corrections.ts';
import { ledgerChanges } from '../../../functions/store/ledger.ts';
import { paymentOfClaim } from '../../../functions/store/payments.ts';
import { dyingTable } from '../../integration/correction/dying-table.ts';
import {
  fay,
  finn,
  finnAgain,
  hana,
  proven,
  storePolicy,
  type World,
  worldOn,
} from '../../integration/correction/world.ts';
import { memoryTable } from '../../support/memory-table.ts';

const people = [finn, finnAgain, fay, hana];
const who = fc.constantFrom(...people);
const nth = fc.nat({ max: 20 });
const amount = fc.oneof(fc.integer({ min: 1, max: 60_000 }), fc.constantFrom(1, 49_999, 50_000, 400_000));
const death = fc.constantFrom('before' as const, 'after' as const);

/** What people do, with what goes on beside them; which correction or claim is chosen among those there are. */
const command = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('propose' as const), subject: nth, amount, who }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('confirm' as const), which: nth, who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('confirm at once' as const), which: nth }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('die confirming' as const), which: nth, who, death }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('decline' as const), which: nth, who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('allocate' as const), amount }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('expire' as const), amount }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close the budget' as const) }) },
);
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

type Scene = {
  w: World;
  claimIds: string[];
  requestIds: string[];
  subjects: CorrectionSubject[];
  proposed: string[];
  steps: number;
};

async function sceneOf(): Promise<Scene> {
  const table = memoryTable();
  await storePolicy(table);
  const w = await worldOn(table, { budget: 1_000_000, allocated: 600_000 });
  const stages = ['instructed', 'pending', 'paid', 'closed'] as const;
  const requests = await Promise.all(stages.map(() => w.request(50_000)));
  const claimIds = await Promise.all(requests.map((request, n) => w.claim(request, 50_000 - n, stages[n] ?? 'paid')));
  const subjects: CorrectionSubject[] = [
    { kind: 'budget', budgetId: w.budgetId, lowers: true },
    { kind: 'budget', budgetId: w.budgetId, lowers: false },
    { kind: 'expiry', budgetId: w.budgetId },
    ...claimIds.flatMap((claimId) => [
      { kind: 'payable' as const, claimId },
      { kind: 'clawback' as const, claimId },
    ]),
  ];
  return { w, claimIds, requestIds: requests.map(({ requestId }) => requestId), subjects, proposed: [], steps: 0 };
}

const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(1, items.length)];

async function perform(scene: Scene, command: Command): Promise<unknown> {
  const { w, subjects, proposed } = scene;
  const money = { budgetId: w.budgetId, currency: 'USD', by: 'ops-1', at: w.deps.clock.now(), partnerId: 'northwind' };
  switch (command.do) {
    case 'propose': {
      const subject = pick(subjects, command.subject);
      if (!subject) return undefined;
      return proposed.push(String((await w.propose(subject, command.amount, {}, command.who)).correctionId));
    }
    case 'confirm':
      return w.confirm(pick(proposed, command.which), command.who);
    case 'confirm at once':
      return Promise.all(people.map((each) => w.confirm(pick(proposed, command.which), each).catch(refused)));
    case 'die confirming': {
      const dying = { ...w.deps, table: dyingTable(w.table, command.death) };
      return w.confirm(pick(proposed, command.which), command.who, dying).catch(refusedOrDead);
    }
    case 'decline':
      return w.decline(pick(proposed, command.which), command.who);
    case 'allocate':
      return commit(
        w.table,
        ledgerChanges(ledger.allocate({ ...money, amount: command.amount, sequence: 2 + scene.steps })),
      );
    case 'expire': {
      const on = `20${30 + scene.steps}-01-01`;
      return commit(w.table, ledgerChanges(ledger.expireAllocation({ ...money, amount: command.amount, on })));
    }
    case 'close the budget':
      return w.at('2027-02-01T09:00:00.000Z');
  }
}

function refused(thrown: unknown): void {
  if (!(thrown instanceof Refusal)) throw thrown;
}

function refusedOrDead(thrown: unknown): void {
  if (!(thrown instanceof Error && thrown.message === 'the process died')) refused(thrown);
}

async function requireRight({ w, claimIds, requestIds, proposed }: Scene): Promise<void> {
  expect(await w.proof()).toMatchObject(proven);
  const facts = await w.facts();
  for (const correctionId of proposed) {
    const correction = await readCorrection(w.table, correctionId);
    const types = await w.types(correctionId);
    const booked = facts.filter((fact) => fact.endsWith(`/${correctionId}`));
    expect(booked).toHaveLength(correction?.status === 'confirmed' ? 1 : 0);
    expect(types).toHaveLength(correction?.status === 'proposed' ? 1 : 2);
    if (correction?.status === 'confirmed') {
      expect(correction.confirmedBy).not.toBe(correction.proposedBy);
      expect(
        [correction.proposedBy, correction.confirmedBy].filter((by) => by === 'fin-1' || by === 'fin-9'),
      ).not.toHaveLength(2);
    }
  }
  for (const [n, claimId] of claimIds.entries()) await requireRightClaim(w, claimId, requestIds[n] ?? '');
}

/** What claim, payment, running total and accounts say of the same money. */
async function requireRightClaim(w: World, claimId: string, requestId: string): Promise<void> {
  const claim = (await readClaim(w.table, claimId)) as Extract<Claim, { payable: number }>;
  const [payable, paid, reserved] = await Promise.all([
    w.balance('payable', 'northwind', requestId, claimId),
    w.balance('paid', 'northwind', requestId, claimId),
    w.balance('reserved', 'northwind', requestId),
  ]);
  const back = claim.status === 'clawed-back' ? claim.clawedBack : 0;
  const isOwed = claim.status === 'payment-instructed';
  expect([payable, paid]).toEqual(isOwed ? [claim.payable, 0] : [0, claim.payable - back]);
  expect(await w.claimed(requestId)).toBe(claim.payable);
  expect(reserved + claim.payable).toBe(50_000);
  expect((await paymentOfClaim(w.table, claimId))?.amount ?? claim.payable).toBe(claim.payable);
}

test('random proposals, confirmations and refusals keep the books right, and each confirmed correction is booked once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 40, size: 'max' }), async (commands) => {
      const scene = await sceneOf();
      for (const each of commands) {
        await perform(scene, each).catch(refused);
        scene.steps++;
      }
      await requireRight(scene);
    }),
    { numRuns: 200 },
  );
}, 120_000);
