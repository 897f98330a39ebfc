import type { Approval } from '../../domain/approval/approval.ts';
import type { FieldProblem } from '../../domain/errors.ts';
import { inertText } from '../../platform/mail/inert-text.ts';
import { renderPage } from '../../platform/page/document.tsx';
import type { Dossier } from '../dossier/dossier.ts';
import type { Confirmation } from '../sign-in/confirmation.ts';
import type { Words } from '../words/words.ts';
import { DecisionForm } from './decision-form.tsx';
import { Evidence } from './evidence.tsx';
import type { Entered } from './form.ts';
import { otherSignedIn, ProblemSummary, spokenProblems } from './problems.tsx';
import { ReviewSections } from './review-sections.tsx';
import { Disputed, Facts, Findings, History, People } from './sections.tsx';
import { SignInAgain, SignInCard } from './sign-in-card.tsx';

type DecisionPage = {
  readonly approval: Approval;
  readonly dossier: Dossier;
  /** The secret the page was opened with: pictures of the evidence stand under it. */
  readonly link: string;
  readonly confirmation: Confirmation;
  readonly entered: Entered;
  readonly problems: readonly FieldProblem[];
  readonly words: Words;
};

/** A name in a sentence, in its own direction. */
const isolated = (name: string): string => `\u2068${inertText(name)}\u2069`;

/** Nobody's form is taken away once it was filled in: then the sign-in is asked for beside it. */
const waitsForSignIn = (confirmation: Confirmation, problems: readonly FieldProblem[]): boolean =>
  confirmation.by === 'sign-in' && !confirmation.isApprover && problems.length === 0;

/** The question with everything needed to answer it, and the form that answers it. */
export function decisionPage(shown: DecisionPage): string {
  const { approval, dossier, link, confirmation, entered, problems, words } = shown;
  const { heading, what, findings } = words.questions[approval.purpose];
  const { page } = words;
  const title = inertText(heading(dossier));
  const isLocked = waitsForSignIn(confirmation, problems);
  const about = { approval, entered, confirmation, words };
  const spoken = isLocked ? otherSignedIn(about) : spokenProblems(problems, about);
  const form = isLocked ? (
    <SignInCard problems={spoken} words={words} />
  ) : (
    <div>
      {spoken.some(({ field }) => field === 'sign-in') && <SignInAgain words={words} />}
      <DecisionForm
        purpose={approval.purpose}
        amount={dossier.amount}
        confirmation={confirmation}
        entered={entered}
        problems={spoken}
        words={words}
      />
    </div>
  );
  const dispute = dossier.dispute && <Disputed dispute={dossier.dispute} words={words} />;
  const before = (
    <>
      <People heading={page.decidedBefore} lines={dossier.decisions} />
      <People heading={page.alsoAsked} lines={dossier.alsoAsked} />
      <History entries={dossier.history} words={words} />
    </>
  );
  return renderPage(
    words.language,
    spoken.length > 0 ? page.problemTitle(title) : title,
    <>
      {spoken.length > 0 && <ProblemSummary problems={spoken} words={words} />}
      <h1>{title}</h1>
      <p class="lead">
        {page.asked(isolated(dossier.partner), isolated(approval.personName), words.role(approval.role), what)}{' '}
        {page.decideBy} <strong class="nowrap">{words.instant(approval.expiresAt)}</strong>.
      </p>
      {approval.resolution && (
        <p class="hint">{page.why[approval.resolution.how](words.role(approval.resolution.role))}</p>
      )}
      <p class="skip">
        <a href="#form">{page.toDecision}</a>
      </p>
      {dossier.review ? (
        <>
          {isLocked && form}
          <Facts rows={dossier.facts} />
          {dispute}
          <ReviewSections
            matter={dossier.review}
            link={link}
            isLocked={isLocked}
            entered={entered}
            problems={spoken}
            words={words}
          />
          {before}
          {!isLocked && form}
        </>
      ) : (
        <div class="split">
          <div>
            <Facts rows={dossier.facts} />
            {dispute}
            <Findings
              heading={findings}
              rows={dossier.findings}
              folds={approval.purpose !== 'request-approval'}
              words={words}
            />
            <Evidence rows={dossier.evidence} link={link} words={words} />
            {before}
          </div>
          {form}
        </div>
      )}
    </>,
  );
}
