import type { LineToReview } from '../dossier/dossier.ts';
import type { Words } from '../words/words.ts';
import { type Entered, lineField } from './form.ts';
import { LineToJudge } from './line-to-judge.tsx';
import { foldPassed, Passed } from './passed.tsx';
import type { SpokenProblem } from './problems.tsx';

type LinesProps = {
  readonly lines: readonly LineToReview[];
  /** Until somebody may answer at all. */
  readonly isLocked: boolean;
  readonly entered: Entered;
  readonly problems: readonly SpokenProblem[];
  readonly words: Words;
};

/** What the audit left open first; the many that it passed behind it, but for those that the reviewer spoke about. */
export function LinesToJudge({ lines, ...judging }: LinesProps) {
  const { entered, problems, words } = judging;
  const isPassed = ({ place, machine }: LineToReview) => {
    const { human, reason } = entered.line(place);
    const isSpokenOf = human === 'fail' || reason !== '' || problems.some(({ field }) => field === lineField(place));
    return machine === 'pass' && !isSpokenOf;
  };
  const { shown, folded } = foldPassed(lines, isPassed);
  return (
    <div>
      <List lines={shown} {...judging} />
      <Passed count={folded.length} words={words}>
        <List lines={folded} {...judging} />
      </Passed>
    </div>
  );
}

const List = ({ lines, ...judging }: LinesProps) =>
  lines.length === 0 ? null : (
    <ul class="rows">
      {lines.map((line) => (
        <LineToJudge line={line} {...judging} />
      ))}
    </ul>
  );
