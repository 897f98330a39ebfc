import { longestLineReason } from '../../domain/review/judge-lines.ts';
import type { LineToReview } from '../dossier/dossier.ts';
import type { Words } from '../words/words.ts';
import { type Entered, lineField, lineReasonField } from './form.ts';
import { FieldProblems, type SpokenProblem } from './problems.tsx';
import { Explanation, Said, Verdict } from './sections.tsx';

type LineProps = {
  readonly line: LineToReview;
  readonly isLocked: boolean;
  readonly entered: Entered;
  readonly problems: readonly SpokenProblem[];
  readonly words: Words;
};

const answersOf = ({ page }: Words) =>
  [
    { human: 'pass', label: page.inOrder },
    { human: 'fail', label: page.notInOrder },
  ] as const;

/** What the machine found, and the reviewer's word on it: accepted as it is unless overruled. */
export function LineToJudge({ line, isLocked, entered, problems, words }: LineProps) {
  const { place, name, verdict, tone, sentence, stored, detail, machine } = line;
  const said = entered.line(place);
  const human = said.human ?? (machine === 'review' ? undefined : machine);
  const field = lineField(place);
  const reason = lineReasonField(place);
  const has = problems.some((problem) => problem.field === field);
  return (
    <li>
      <fieldset id={field} tabindex={-1} disabled={isLocked} aria-describedby={has ? `${field}-problem` : undefined}>
        <legend>
          {place + 1}. <Said text={name} /> <Verdict tone={tone} verdict={verdict} />
        </legend>
        <Explanation sentence={sentence} stored={stored} detail={detail} words={words} />
        <FieldProblems id={field} problems={problems} />
        <div class="answers">
          {answersOf(words).map((answer) => (
            <label class="choice">
              <input type="radio" form="form" name={field} value={answer.human} checked={human === answer.human} />
              <span>{answer.label}</span>
            </label>
          ))}
        </div>
        <label class="detail" for={reason}>
          {words.page.reasonForLine(place + 1)}
        </label>
        <input
          type="text"
          form="form"
          id={reason}
          name={reason}
          value={said.reason}
          maxlength={longestLineReason}
          autocomplete="off"
          aria-invalid={has}
          aria-describedby={has ? `lines-hint ${field}-problem` : 'lines-hint'}
        />
      </fieldset>
    </li>
  );
}
