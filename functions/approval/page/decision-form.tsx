import type { ApprovalPurpose } from '../../domain/approval/decision.ts';
import type { Words } from '../words/words.ts';
import type { Entered } from './form.ts';
import { FieldProblems, type SpokenProblem } from './problems.tsx';

type FormProps = {
  readonly purpose: ApprovalPurpose;
  readonly amount: string;
  readonly entered: Entered;
  readonly problems: readonly SpokenProblem[];
  readonly words: Words;
};

/** The form posts to the address it came from, so the link stands nowhere in the page. */
export function DecisionForm({ purpose, amount, entered, problems, words }: FormProps) {
  const { page } = words;
  const { choices, reasonHint } = words.answers[purpose];
  const has = (id: SpokenProblem['field']) => problems.some(({ field }) => field === id);
  const described = (id: SpokenProblem['field']) => (has(id) ? `${id}-hint ${id}-problem` : `${id}-hint`);
  return (
    <form class="card" id="form" method="post" aria-labelledby="form-title" novalidate>
      <h2 id="form-title">{page.yourDecision}</h2>
      <fieldset id="decision" tabindex={-1} aria-describedby={has('decision') ? 'decision-problem' : undefined}>
        <legend>{page.whatDoYouDecide}</legend>
        <FieldProblems id="decision" problems={problems} />
        {choices.map(({ verdict, label, note }) => (
          <label class="choice">
            <input type="radio" name="decision" value={verdict} checked={entered.verdict === verdict} required />
            <span>
              {label}
              <small>{note}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label class="title" for="amount">
          {page.amountTitle}
        </label>
        <p class="hint" id="amount-hint">
          {page.amountHint(amount)}
        </p>
        <FieldProblems id="amount" problems={problems} />
        <input
          type="text"
          id="amount"
          name="amount"
          value={entered.amount}
          inputmode="decimal"
          autocomplete="off"
          maxlength={60}
          required
          aria-describedby={described('amount')}
          aria-invalid={has('amount')}
        />
      </div>
      <div class="field">
        <label class="title" for="reason">
          {page.reasonTitle}
        </label>
        <p class="hint" id="reason-hint">
          {reasonHint}
        </p>
        <FieldProblems id="reason" problems={problems} />
        <textarea
          id="reason"
          name="reason"
          rows={4}
          aria-describedby={described('reason')}
          aria-invalid={has('reason')}
          value={entered.reason}
        />
      </div>
      <button type="submit">{page.record}</button>
    </form>
  );
}
