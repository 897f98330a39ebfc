import type { Approval } from '../../domain/approval/approval.ts';
import { longestReason, maxAttempts } from '../../domain/approval/decide.ts';
import type { FieldProblem } from '../../domain/errors.ts';
import { approvedDespiteLine, longestLineReason } from '../../domain/review/judge-lines.ts';
import { inertText } from '../../platform/mail/inert-text.ts';
import type { Confirmation } from '../sign-in/confirmation.ts';
import { signInMinutes } from '../sign-in/cookies.ts';
import type { Words } from '../words/words.ts';
import { type Entered, lineField } from './form.ts';

type FieldId = 'form' | 'sign-in' | 'decision' | 'amount' | 'reason' | ReturnType<typeof lineField>;

/** A problem in words, and the field of the form that it belongs to. */
export type SpokenProblem = { readonly field: FieldId; readonly sentence: string };

type Spoken = {
  readonly approval: Approval;
  readonly entered: Entered;
  readonly confirmation: Confirmation;
  readonly words: Words;
};

export function spokenProblems(problems: readonly FieldProblem[], spoken: Spoken): SpokenProblem[] {
  const { approval, entered, words } = spoken;
  return problems.flatMap(({ field, problem }): SpokenProblem[] => {
    switch (field) {
      case '/sign-in':
        return [{ field: 'sign-in', sentence: signInSentence(spoken) }];
      case '/decision': {
        const { lineNotInOrder, chooseOne } = words.answers[approval.purpose];
        return [{ field: 'decision', sentence: problem === approvedDespiteLine ? lineNotInOrder : chooseOne }];
      }
      case '/amount':
        return [{ field: 'amount', sentence: amountSentence(approval, words) }];
      case '/reason':
        return [{ field: 'reason', sentence: reasonSentence(entered, words) }];
      default:
        return lineProblem(field, spoken);
    }
  });
}

/** Somebody else came back from signing in: told before all else, since the page looks as it did before. */
export const otherSignedIn = (spoken: Spoken): SpokenProblem[] =>
  spoken.confirmation.by === 'sign-in' && spoken.confirmation.who
    ? [{ field: 'form', sentence: signInSentence(spoken) }]
    : [];

const linePath = /^\/lines\/(\d+)$/;

function lineProblem(path: string, { entered, words: { page } }: Spoken): SpokenProblem[] {
  const [, digits] = linePath.exec(path) ?? [];
  if (digits === undefined) return [];
  const place = Number(digits);
  const { human, reason } = entered.line(place);
  const field = lineField(place);
  const line = place + 1;
  if (reason.length > longestLineReason) return [{ field, sentence: page.lineReasonTooLong(line, longestLineReason) }];
  return [{ field, sentence: human === undefined ? page.lineUndecided(line) : page.lineReasonNeeded(line) }];
}

const signInSentence = ({ approval, confirmation, words: { page } }: Spoken): string =>
  confirmation.by === 'sign-in' && confirmation.who
    ? page.signedInAsOther(inertText(confirmation.who.name), approval.personName)
    : page.notSignedIn(signInMinutes);

const reasonSentence = ({ reason }: Entered, { page }: Words): string =>
  reason === '' ? page.reasonNeeded : page.reasonTooLong(longestReason);

function amountSentence({ amount, currency, attempts }: Approval, { page, money }: Words): string {
  const sentence = page.typeAsShown(money(amount, currency));
  return attempts === 0 ? sentence : `${sentence} ${page.wrongAmountsLeft(maxAttempts - attempts)}`;
}

/** Read out first by a screen reader; each problem leads to its field. */
export function ProblemSummary({ problems, words }: { problems: readonly SpokenProblem[]; words: Words }) {
  return (
    <div class="summary" role="alert" aria-labelledby="summary-title" tabindex={-1} autofocus>
      <h2 id="summary-title">{words.page.nothingDecidedYet}</h2>
      <ul>
        {problems.map(({ field, sentence }) => (
          <li>
            <a href={`#${field}`}>{sentence}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The problems of one field, beside it. */
export function FieldProblems({ id, problems }: { id: SpokenProblem['field']; problems: readonly SpokenProblem[] }) {
  const sentences = problems.flatMap(({ field, sentence }) => (field === id ? [sentence] : []));
  if (sentences.length === 0) return null;
  return (
    <p class="problem" id={`${id}-problem`}>
      {sentences.join(' ')}
    </p>
  );
}
