import fc from 'fast-check';
import type { Fault } from '../faults.ts';

/** A form on its way to the page: over which of the links so far (0 is the latest), and how honest it is. */
export type Post = {
  readonly kind: 'post';
  readonly link: number;
  readonly verdict: 'approve' | 'reject' | 'return';
  readonly amount: 'right' | 'wrong' | 'none';
  readonly from: 'own page' | 'elsewhere';
  readonly tampered: boolean;
  /** How the lines of an audit are answered with it. */
  readonly lines?: Lines;
};
export type Lines = 'in order' | 'in part' | 'one not' | 'without a reason' | 'none';
/** What can happen around any question to a person, whatever it is about. */
export type QuestionMove =
  | Post
  /** The workflow takes its next step, at one of the places where it stands. */
  | { readonly kind: 'step'; readonly which: number }
  /** A step of before comes once more; 0 is the latest. */
  | { readonly kind: 'again'; readonly which: number }
  /** What happens next where nothing goes wrong: an event is heard, or the workflow steps. */
  | { readonly kind: 'due' }
  /** The next event reaches the workflow. */
  | { readonly kind: 'hear' }
  /** The workflow is started again where its question began. */
  | { readonly kind: 'restart' }
  | { readonly kind: 'look'; readonly link: number; readonly method: 'GET' | 'HEAD' | 'OPTIONS' }
  | { readonly kind: 'wait'; readonly hours: number };

/** One thing, or two at once, with what goes wrong and how long each waits before its calls. */
export type Step<M> = {
  readonly moves: readonly [M] | readonly [M, M];
  readonly fault?: Fault | undefined;
  readonly pauses: readonly (readonly number[])[];
};

const link = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 8 }) });

/** The usual thing twelve times as often as each of the others. */
export const mostly = <T>(usual: T, ...others: T[]) =>
  fc.constantFrom<T>(...Array.from({ length: 12 }, () => usual), ...others);

const form = {
  kind: fc.constant('post' as const),
  link,
  verdict: mostly<Post['verdict']>('approve', 'reject', 'return', 'return'),
  amount: mostly<Post['amount']>('right', 'wrong', 'wrong', 'none'),
  from: mostly<Post['from']>('own page', 'elsewhere'),
  tampered: mostly(false, true),
};
export const posts: fc.Arbitrary<Post> = fc.record(form);
export const postsWithLines: fc.Arbitrary<Post> = fc.record({
  ...form,
  verdict: fc.constantFrom<Post['verdict']>('approve', 'approve', 'approve', 'approve', 'reject', 'reject', 'return'),
  lines: mostly<Lines>('in order', 'in part', 'one not', 'one not', 'without a reason', 'none'),
});

/** Everything but the posts, by how often it happens. */
export const aroundThem: { readonly weight: number; readonly arbitrary: fc.Arbitrary<QuestionMove> }[] = [
  { weight: 24, arbitrary: fc.constant({ kind: 'due' as const }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('step' as const), which: fc.nat({ max: 5 }) }) },
  { weight: 4, arbitrary: fc.constant({ kind: 'hear' as const }) },
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
];

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    kind: fc.constant('crash' as const),
    call: fc.nat({ max: 12 }),
    side: fc.constantFrom('before' as const, 'after' as const),
  }),
  fc.record({ kind: fc.constant('conflict' as const), times: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('sent-twice' as const) }),
);

/** A decision that meets whatever the workflow does. */
const met: fc.Arbitrary<[QuestionMove, QuestionMove]> = fc.tuple(
  fc.record({ kind: fc.constant('step' as const), which: fc.nat({ max: 5 }) }),
  fc.record({
    kind: fc.constant('post' as const),
    link,
    verdict: fc.constantFrom('approve' as const, 'reject' as const, 'return' as const),
    amount: fc.constant('right' as const),
    from: fc.constant('own page' as const),
    tampered: fc.constant(false),
  }),
);

/** Up to `longest` steps, of which every fourth is two moves at once. */
export function stepsOf<M>(
  move: fc.Arbitrary<M | QuestionMove>,
  longest: number,
): fc.Arbitrary<Step<M | QuestionMove>[]> {
  type Moves = readonly [M | QuestionMove, M | QuestionMove];
  const alone: fc.Arbitrary<Step<M | QuestionMove>> = fc.record({
    moves: fc.tuple(move),
    fault: fc.option(fault, { freq: 3, nil: undefined }),
    pauses: fc.constant([]),
  });
  const pauses = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 3 });
  const two: fc.Arbitrary<Moves> = fc.oneof(
    { weight: 2, arbitrary: fc.tuple(move, move) },
    { weight: 1, arbitrary: met },
  );
  const atOnce: fc.Arbitrary<Step<M | QuestionMove>> = fc.record({ moves: two, pauses: fc.tuple(pauses, pauses) });
  const step = fc.oneof({ weight: 3, arbitrary: alone }, { weight: 1, arbitrary: atOnce });
  return fc.array(step, { maxLength: longest, size: 'max' });
}
