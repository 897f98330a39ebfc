import type { Words } from '../words/words.ts';
import { signInField } from './form.ts';
import { FieldProblems, type SpokenProblem } from './problems.tsx';

type SignInProps = { readonly problems: readonly SpokenProblem[]; readonly words: Words };

/** In place of the form that decides, until the approver has signed in. */
export const SignInCard = ({ problems, words: { page } }: SignInProps) => (
  <section class="card" id="form" tabindex={-1} aria-labelledby="form-title">
    <h2 id="form-title">{page.yourDecision}</h2>
    <FieldProblems id="form" problems={problems} />
    <p>{page.signInWhy}</p>
    <form method="post">
      <input type="hidden" name={signInField} value="yes" />
      <button type="submit">{page.signIn}</button>
    </form>
  </section>
);

/** Beside the form as it was sent: the way to sign in and back leads through another tab, and nothing entered is lost. */
export const SignInAgain = ({ words: { page } }: { words: Words }) => (
  <section class="card again" id="sign-in" tabindex={-1} aria-labelledby="sign-in-title">
    <h2 id="sign-in-title">{page.signIn}</h2>
    <p>{page.signInAgainHint}</p>
    <form method="post" target="_blank">
      <input type="hidden" name={signInField} value="yes" />
      <button type="submit">{page.signInAgain}</button>
    </form>
  </section>
);
