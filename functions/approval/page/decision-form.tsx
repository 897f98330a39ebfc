import type { ApprovalPurpose } from '../../domain/approval/decision.ts';
import type { Confirmation } from '../sign-in/confirmation.ts';
import type { Words } from '../words/words.ts';
import { RetypedAmount, SignedInAs } from './confirmed-by.tsx';
import type { Entered } from './form.ts';
import { FieldProblems, type SpokenProblem } from './problems.tsx';

type FormProps = {
  readonly purpose: ApprovalPurpose;
  readonly amount: string;
  readonly confirmation: Confirmation;
  readonly entered: Entered;
  readonly problems: readonly SpokenProblem[];
  readonly words: Words;
};

/** The form posts to the address it came from, so the link stands nowhere in the page. */
export function DecisionForm({ purpose, amount, confirmation, entered, problems, words }: FormProps) {
  const { page } = words;
  const { choices, reasonHint } = words.answers[purpose];
  const has = (id: SpokenProblem['field']) => problems.some(({ field }) => field === id);
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
      {confirmation.by === 'amount' ? (
        <RetypedAmount amount={amount} entered={entered} problems={problems} words={words} />
      ) : (
        <SignedInAs amount={amount} confirmation={confirmation} words={words} />
      )}
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
          aria-describedby={has('reason') ? 'reason-hint reason-problem' : 'reason-hint'}
          aria-invalid={has('reason')}
          value={entered.reason}
        />
      </div>
      <button type="submit">{page.record}</button>
    </form>
  );
}
