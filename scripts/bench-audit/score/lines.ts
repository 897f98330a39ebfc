import type { Judged } from './judged.ts';

/** Invoice lines, by whether the policy pays for them and what the audit made of them. */
export type LinesScore = {
  readonly eligible: Tally;
  readonly notEligible: Tally;
  /** Lines that would have been paid for and should not have been, with their claims. */
  readonly paidWrongly: readonly string[];
};

/** `unknown` lines are for a person; `unread` ones do not appear in the audit. */
type Tally = { right: number; wrong: number; unknown: number; unread: number };

/** What the audit said of each line, found again by its place on the invoice. */
export function scoreLines(all: readonly Judged[]): LinesScore {
  const [eligible, notEligible] = [newTally(), newTally()];
  const paidWrongly: string[] = [];
  for (const { claim, category, isEligible, verdict } of all.flatMap(linesOf)) {
    const answer = answerOf(verdict, isEligible);
    (isEligible ? eligible : notEligible)[answer] += 1;
    if (!isEligible && answer === 'wrong') paidWrongly.push(`${claim} (${category})`);
  }
  return { eligible, notEligible, paidWrongly };
}

const linesOf = ({ truth, audit }: Judged) =>
  truth.documents.flatMap(({ slot, lines }) =>
    audit === null
      ? []
      : lines.map((line, index) => ({
          ...line,
          claim: truth.name,
          verdict: audit.lines?.find((judged) => judged.slotId === slot && judged.line === index + 1)?.verdict,
        })),
  );

const newTally = (): Tally => ({ right: 0, wrong: 0, unknown: 0, unread: 0 });

function answerOf(verdict: 'eligible' | 'not-eligible' | 'unknown' | undefined, isEligible: boolean): keyof Tally {
  if (verdict === undefined) return 'unread';
  if (verdict === 'unknown') return 'unknown';
  return (verdict === 'eligible') === isEligible ? 'right' : 'wrong';
}
