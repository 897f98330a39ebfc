import fc from 'fast-check';
import { type Command, claimNames, type Phase, partnerOf, type RequestName, requestNames } from './commands.ts';
import type { Fault } from './faults.ts';

/** What a step plans: a command, or whatever the life of a request asks for next. */
export type Move = Command | { readonly kind: 'next'; readonly request: RequestName; readonly n: number };
/** One thing after the other, or two at once, of which one or the other is first. */
export type Step = {
  readonly moves: readonly [Move] | readonly [Move, Move];
  readonly fault?: Fault | undefined;
  /** Turns that each side waits before its calls. */
  readonly pauses: readonly (readonly number[])[];
};
export type History = { readonly asks: Readonly<Record<RequestName, number>>; readonly steps: readonly Step[] };

const amount = fc.integer({ min: 1, max: 14 });
const request = fc.constantFrom(...requestNames);
const claim = fc.constantFrom(...claimNames);
const partner = fc.constantFrom(partnerOf.A, partnerOf.C);
const reference = fc.constantFrom('S1', 'S2', 'S3');
const id = fc.integer({ min: 1, max: 6 });

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constant('fund' as const), amount: fc.integer({ min: 1, max: 60 }) }),
  fc.record({
    kind: fc.constant('allocate' as const),
    partner,
    sequence: fc.integer({ min: 1, max: 5 }),
    amount,
    lowers: fc.boolean(),
    currency: fc.constantFrom('USD' as const, 'USD' as const, 'USD' as const, 'EUR' as const),
  }),
  fc.record({ kind: fc.constant('approve' as const), request }),
  fc.record({ kind: fc.constant('start' as const), request }),
  fc.record({
    kind: fc.constant('void' as const),
    request,
    why: fc.constantFrom('partly', 'again'),
    amount: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({ kind: fc.constant('claim' as const), claim, amount, approved: amount }),
  fc.record({ kind: fc.constant('post' as const), claim }),
  fc.record({ kind: fc.constantFrom('settle' as const, 'return' as const), claim, reference, amount }),
  fc.record({ kind: fc.constantFrom('claw-back' as const, 'correct-payable' as const), claim, id, amount }),
  fc.record({ kind: fc.constant('correct-expiry' as const), id, amount: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant('correct-budget' as const), id, amount, lowers: fc.boolean() }),
  fc.record({ kind: fc.constant('expire-allocation' as const), partner }),
  fc.record({ kind: fc.constant('end' as const), request, to: fc.constantFrom('expired' as const, 'closed' as const) }),
  fc.record({ kind: fc.constant('wait' as const), phase: fc.constantFrom<Phase>(1, 2, 3) }),
);

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('next' as const), request, n: fc.nat({ max: 11 }) }) },
  { weight: 2, arbitrary: command },
);

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    kind: fc.constant('crash' as const),
    call: fc.nat({ max: 6 }),
    side: fc.constantFrom('before' as const, 'after' as const),
  }),
  fc.record({ kind: fc.constant('conflict' as const), times: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('sent-twice' as const) }),
);

const alone = fc.record({
  moves: fc.tuple(move),
  fault: fc.option(fault, { freq: 3, nil: undefined }),
  pauses: fc.constant([]),
});
const pauses = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 3 });
const atOnce = fc.record({ moves: fc.tuple(move, move), pauses: fc.tuple(pauses, pauses) });

/** Histories of up to sixty steps: in and out of order, twice, broken off at any call and begun again, two at once. */
export const histories: fc.Arbitrary<History> = fc.record({
  asks: fc.record({ A: amount, B: amount, C: amount }),
  steps: fc.array(fc.oneof({ weight: 4, arbitrary: alone as fc.Arbitrary<Step> }, { weight: 1, arbitrary: atOnce }), {
    maxLength: 60,
    size: 'max',
  }),
});
