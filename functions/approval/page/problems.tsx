import type { Approval } from '../../domain/approval/approval.ts';
import { maxAttempts } from '../../domain/approval/decide.ts';
import type { FieldProblem } from '../../domain/errors.ts';
import { formatMoney } from '../../domain/money/amount.ts';
import { verdictWords } from '../verdict-words.ts';
import { lineField } from './form.ts';

type FieldId = 'decision' | 'amount' | 'reason' | ReturnType<typeof lineField>;

/** A problem in words, and the field of the form that it belongs to. */
export type SpokenProblem = { readonly field: FieldId; readonly sentence: string };

export function spokenProblems(problems: readonly FieldProblem[], approval: Approval): SpokenProblem[] {
  return problems.flatMap(({ field, problem }): SpokenProblem[] => {
    switch (field) {
      case '/decision':
        return [{ field: 'decision', sentence: choose(problem, approval) }];
      case '/amount':
        return [{ field: 'amount', sentence: amountSentence(approval) }];
      case '/reason':
        return [{ field: 'reason', sentence: `The reason ${problem}.` }];
      default:
        return lineProblem(field, problem);
    }
  });
}

function choose(problem: string, { purpose }: Approval): string {
  const { lineNotInOrder, chooseOne } = verdictWords[purpose];
  return problem.includes('approve') ? lineNotInOrder : chooseOne;
}

const linePath = /^\/lines\/(\d+)$/;

function lineProblem(field: string, problem: string): SpokenProblem[] {
  const [, place] = linePath.exec(field) ?? [];
  return place === undefined
    ? []
    : [{ field: lineField(Number(place)), sentence: `Line ${Number(place) + 1} ${problem}.` }];
}

function amountSentence({ amount, currency, attempts }: Approval): string {
  const sentence = `Type the amount as it is shown, ${formatMoney(amount, currency)}.`;
  const left = maxAttempts - attempts;
  if (attempts === 0) return sentence;
  return `${sentence} After ${left === 1 ? 'one more wrong amount' : `${left} more wrong amounts`} the link is closed.`;
}

/** Read out first by a screen reader; each problem leads to its field. */
export function ProblemSummary({ problems }: { problems: readonly SpokenProblem[] }) {
  return (
    <div class="summary" role="alert" aria-labelledby="summary-title" tabindex={-1} autofocus>
      <h2 id="summary-title">Nothing was decided yet</h2>
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
