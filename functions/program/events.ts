import type { Act, NewEvent } from '../domain/event/change.ts';
import { formatMoney } from '../domain/money/amount.ts';
import type { Program } from '../domain/program/program.ts';
import { canonicalHash } from '../platform/hash.ts';

/** What decides who may ask and for how much; names and parts are words, which events do not hold. */
const figuresOf = (program: Program) => ({
  active: program.active,
  preApproved: program.preApproved,
  cap: program.cap,
  currency: program.currency,
  reimbursementShare: program.reimbursementShare,
  motion: program.motion,
  activityType: program.activityType,
  eligibleTiers: program.eligibleTiers.join(' '),
  eligibleTouchModels: program.eligibleTouchModels.join(' '),
});

/** Figures and the SHA-256 of all that the program says, so that the trail proves the rest of it as well. */
const factsOf = ({ revision, createdAt: _created, updatedAt: _updated, ...said }: Program): NewEvent['facts'] => ({
  revision,
  sha256: canonicalHash(said),
});

/** A program came into the catalog. docs/handbook.md § Programs */
export const programAdded = (program: Program, act: Act): NewEvent => ({
  ...about(program, act),
  type: 'program.added',
  facts: { ...factsOf(program), ...figuresOf(program) },
  sentence: `The program was added: ${inWords(program)}.`,
});

/** One person changed it: every figure, and what each that differs was before. docs/handbook.md § Programs */
export function programChanged(before: Program, program: Program, act: Act): NewEvent {
  const [was, is] = [Object.entries(figuresOf(before)), new Map(Object.entries(figuresOf(program)))];
  const differing = was.filter(([figure, value]) => is.get(figure) !== value);
  return {
    ...about(program, act),
    type: 'program.changed',
    facts: {
      ...factsOf(program),
      ...figuresOf(program),
      ...Object.fromEntries(differing.map(([figure, value]) => [`${figure}Before`, value])),
    },
    sentence: `The program was changed: ${inWords(program)}, before ${inWords(before)}.`,
  };
}

/** A partner's timeline goes by a chosen id, too: the prefix keeps the two apart. */
const about = ({ programId }: Program, act: Act) => ({ ...act, itemId: `program:${programId}`, partnerId: null });

const inWords = ({ active, preApproved, cap, currency, reimbursementShare }: Program): string =>
  [
    ...(active ? [] : ['closed']),
    ...(preApproved ? ['pre-approved'] : []),
    `up to ${formatMoney(cap, currency)} at ${reimbursementShare} %`,
  ].join(', ');
