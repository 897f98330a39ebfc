import fc from 'fast-check';
import { aroundThem, type Post, postsWithLines, type QuestionMove, type Step, stepsOf } from '../questions/moves.ts';

/** What the audit says of a submission; a figure is the amount that it established, in minor units. */
export type Audit = { readonly verdict: 'pass' | 'review'; readonly amount: number | null };

export type ClaimMove =
  /** The partner submits a returned claim, for another amount perhaps. */
  | { readonly kind: 'resubmit'; readonly amount: number }
  /** The partner disputes; the same key once more is the same call once more. */
  | { readonly kind: 'dispute'; readonly key: number }
  /** A person takes a further seat. */
  | { readonly kind: 'seat'; readonly person: Colleague; readonly role: Seat };
export type Colleague = 'mira' | 'regis' | 'hana' | 'finn' | 'clara';
export type Seat = 'partner-marketing-manager' | 'finance' | 'head-of-partnerships';

export type Move = QuestionMove | ClaimMove;
export type History = {
  readonly audits: readonly Audit[];
  readonly steps: readonly Step<Move>[];
  /** What whoever is still asked says in the end. */
  readonly lastWord: Post['verdict'];
};

const seat: fc.Arbitrary<ClaimMove> = fc.record({
  kind: fc.constant('seat' as const),
  person: fc.constantFrom<Colleague>('mira', 'regis', 'hana', 'finn', 'clara'),
  role: fc.constantFrom<Seat>('partner-marketing-manager', 'finance', 'head-of-partnerships'),
});
const move: fc.Arbitrary<Move> = fc.oneof(
  ...aroundThem,
  { weight: 14, arbitrary: postsWithLines },
  // Nobody's silence decides on a claim: it takes days until somebody else is asked.
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.constantFrom(25, 49, 100, 200) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('resubmit' as const),
      amount: fc.constantFrom(250_000, 250_000, 200_000, 400_000, 2_000_000),
    }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('dispute' as const), key: fc.nat({ max: 1 }) }) },
  { weight: 1, arbitrary: seat },
);

const audit: fc.Arbitrary<Audit> = fc.record({
  verdict: fc.constantFrom('pass' as const, 'review' as const, 'review' as const),
  amount: fc.constantFrom(null, 180_000, 200_000),
});

/** Histories of up to a hundred steps around one claim, from its submission to its payment or its end. */
export const histories: fc.Arbitrary<History> = fc.record({
  audits: fc.array(audit, { minLength: 1, maxLength: 3 }),
  steps: stepsOf(move, 100),
  lastWord: fc.constantFrom('approve' as const, 'reject' as const, 'return' as const),
});
