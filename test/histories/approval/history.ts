import fc from 'fast-check';
import { aroundThem, posts, type QuestionMove, type Step, stepsOf } from '../questions/moves.ts';
import type { Order } from './world.ts';

export type RequestMove =
  | { readonly kind: 'revise'; readonly amount: number; readonly contact: string }
  | { readonly kind: 'withdraw' }
  /** A person takes a further seat, or a manager; now and then the entry is one of a human who has another. */
  | {
      readonly kind: 'seat';
      readonly person: string;
      readonly role: 'partner-marketing-manager' | 'regional-lead';
      readonly address: 'own' | 'mira@vendor.example';
    };
export type Move = QuestionMove | RequestMove;

export type History = { readonly order: Order; readonly amount: number; readonly steps: readonly Step<Move>[] };

/** In minor units: of one, two and three approvers, and more than there is. */
const amount = fc.constantFrom(400_000, 1_250_000, 1_250_000, 2_600_000, 9_000_000);
const move: fc.Arbitrary<Move> = fc.oneof(
  ...aroundThem,
  { weight: 16, arbitrary: posts },
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
      address: fc.constantFrom('own' as const, 'mira@vendor.example' as const),
    }),
  },
);

/** Histories of up to forty steps around one request, its questions and its approvers, in either order of the chain. */
export const histories: fc.Arbitrary<History> = fc.record({
  order: fc.constantFrom('in-order' as const, 'in-parallel' as const),
  amount,
  steps: stepsOf(move, 40),
});
