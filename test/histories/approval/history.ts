import fc from 'fast-check';
import type { Fault } from '../faults.ts';
import type { Order } from './world.ts';

/** A form on its way to the page: over which of the links so far (0 is the latest), and how honest it is. */
export type Post = {
  readonly kind: 'post';
  readonly link: number;
  readonly verdict: 'approve' | 'reject' | 'return';
  readonly amount: 'right' | 'wrong' | 'none';
  readonly from: 'own page' | 'elsewhere';
  readonly tampered: boolean;
};
export type Move =
  | Post
  /** The workflow takes its next step; in parallel at one of the stages that are asked. */
  | { readonly kind: 'step'; readonly which: number }
  /** A step or an event of before comes once more; 0 is the latest. */
  | { readonly kind: 'again'; readonly which: number }
  /** The event of a decision reaches the workflow. */
  | { readonly kind: 'hear' }
  /** The workflow is started again where its question began. */
  | { readonly kind: 'restart' }
  | { readonly kind: 'look'; readonly link: number; readonly method: 'GET' | 'HEAD' | 'OPTIONS' }
  | { readonly kind: 'wait'; readonly hours: number }
  | { readonly kind: 'revise'; readonly amount: number; readonly contact: string }
  | { readonly kind: 'withdraw' }
  /** A person takes a further seat, or a manager. */
  | { readonly kind: 'seat'; readonly person: string; readonly role: 'partner-marketing-manager' | 'regional-lead' };

/** One thing, or two at once, with what goes wrong and how long each waits before its calls. */
export type Step = {
  readonly moves: readonly [Move] | readonly [Move, Move];
  readonly fault?: Fault | undefined;
  readonly pauses: readonly (readonly number[])[];
};
export type History = { readonly order: Order; readonly amount: number; readonly steps: readonly Step[] };

/** In minor units: of one, two and three approvers, and more than there is. */
const amount = fc.constantFrom(400_000, 1_250_000, 1_250_000, 2_600_000, 9_000_000);
const link = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 8 }) });
const mostly = <T>(usual: T, ...others: T[]) =>
  fc.constantFrom<T>(...Array.from({ length: 12 }, () => usual), ...others);

const post = fc.record({
  kind: fc.constant('post' as const),
  link,
  verdict: mostly<Post['verdict']>('approve', 'reject', 'return', 'return'),
  amount: mostly<Post['amount']>('right', 'wrong', 'wrong', 'none'),
  from: mostly<Post['from']>('own page', 'elsewhere'),
  tampered: mostly(false, true),
});
const honest = {
  kind: fc.constant('post' as const),
  amount: fc.constant('right' as const),
  from: fc.constant('own page' as const),
  tampered: fc.constant(false),
};
const verdict = fc.constantFrom('approve' as const, 'reject' as const, 'return' as const);
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 24, arbitrary: fc.record({ kind: fc.constant('step' as const), which: fc.nat({ max: 5 }) }) },
  { weight: 16, arbitrary: post },
  { weight: 9, arbitrary: fc.constant({ kind: 'hear' as const }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('again' as const), which: fc.nat({ max: 9 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.constantFrom(1, 1, 1, 30, 49, 100) }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('look' as const),
      link,
      method: fc.constantFrom('GET' as const, 'HEAD' as const, 'OPTIONS' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('revise' as const),
      amount,
      contact: fc.constantFrom('nora.lind@northwind.example', 'mira@vendor.example', 'regis@vendor.example'),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'withdraw' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('seat' as const),
      person: fc.constantFrom('mira', 'regis', 'hana'),
      role: fc.constantFrom('partner-marketing-manager' as const, 'regional-lead' as const),
    }),
  },
);

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    kind: fc.constant('crash' as const),
    call: fc.nat({ max: 12 }),
    side: fc.constantFrom('before' as const, 'after' as const),
  }),
  fc.record({ kind: fc.constant('conflict' as const), times: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('sent-twice' as const) }),
);
const alone: fc.Arbitrary<Step> = fc.record({
  moves: fc.tuple(move),
  fault: fc.option(fault, { freq: 3, nil: undefined }),
  pauses: fc.constant([]),
});
const pauses = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 3 });
const step = fc.record({ kind: fc.constant('step' as const), which: fc.nat({ max: 5 }) });
/** A decision that meets whatever the workflow does. */
const met = fc.tuple(step, fc.record({ ...honest, link, verdict }));
const atOnce: fc.Arbitrary<Step> = fc.record({
  moves: fc.oneof({ weight: 2, arbitrary: fc.tuple(move, move) }, { weight: 1, arbitrary: met }),
  pauses: fc.tuple(pauses, pauses),
});

/** Histories of up to forty steps around one request, its questions and its approvers, in either order of the chain. */
export const histories: fc.Arbitrary<History> = fc.record({
  order: fc.constantFrom('in-order' as const, 'in-parallel' as const),
  amount,
  steps: fc.array(fc.oneof({ weight: 3, arbitrary: alone }, { weight: 1, arbitrary: atOnce }), {
    maxLength: 40,
    size: 'max',
  }),
});
