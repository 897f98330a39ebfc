import type { Confirmation } from '../sign-in/confirmation.ts';
import { untilOf } from '../sign-in/sealed.ts';
import type { Words } from '../words/words.ts';
import type { Entered } from './form.ts';
import { FieldProblems, type SpokenProblem } from './problems.tsx';
import { Said } from './sections.tsx';

type RetypedProps = {
  readonly amount: string;
  readonly entered: Entered;
  readonly problems: readonly SpokenProblem[];
  readonly words: Words;
};

/** The amount stands in the hint for a person, and in no attribute for a program. */
export function RetypedAmount({ amount, entered, problems, words: { page } }: RetypedProps) {
  const isWrong = problems.some(({ field }) => field === 'amount');
  return (
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
        aria-describedby={isWrong ? 'amount-hint amount-problem' : 'amount-hint'}
        aria-invalid={isWrong}
      />
    </div>
  );
}

type SignedInProps = {
  readonly amount: string;
  readonly confirmation: Extract<Confirmation, { by: 'sign-in' }>;
  readonly words: Words;
};

/** Who decides, until when and on how much; nothing where the sign-in has to be made anew first. */
export function SignedInAs({ amount, confirmation: { who, isApprover }, words }: SignedInProps) {
  if (!who || !isApprover) return null;
  return (
    <div class="field">
      <p class="hint">
        <Said text={words.page.signedIn(who.name, words.instant(untilOf(who)), amount)} />
      </p>
    </div>
  );
}
