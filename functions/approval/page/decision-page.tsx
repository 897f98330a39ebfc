import type { Approval } from '../../domain/approval/approval.ts';
import type { FieldProblem } from '../../domain/errors.ts';
import { instantInWords, roleInWords } from '../../platform/mail/words.ts';
import { renderPage } from '../../platform/page/document.tsx';
import type { Dossier } from '../dossier/dossier.ts';
import { questionWords } from '../question-words.ts';
import { DecisionForm } from './decision-form.tsx';
import type { Entered } from './form.ts';
import { ProblemSummary, spokenProblems } from './problems.tsx';
import { ReviewSections } from './review-sections.tsx';
import { Decisions, Disputed, Evidence, Facts, Findings, History } from './sections.tsx';

type DecisionPage = {
  readonly approval: Approval;
  readonly dossier: Dossier;
  /** The secret the page was opened with: pictures of the evidence stand under it. */
  readonly link: string;
  readonly entered: Entered;
  readonly problems: readonly FieldProblem[];
};

/** The question with everything needed to answer it, and the form that answers it. */
export function decisionPage({ approval, dossier, link, entered, problems }: DecisionPage): string {
  const { heading, what, findings } = questionWords[approval.purpose];
  const title = heading(dossier);
  const spoken = spokenProblems(problems, approval);
  const form = <DecisionForm purpose={approval.purpose} amount={dossier.amount} entered={entered} problems={spoken} />;
  const dispute = dossier.dispute && <Disputed {...dossier.dispute} />;
  return renderPage(
    spoken.length > 0 ? `Problem: ${title}` : title,
    <>
      {spoken.length > 0 && <ProblemSummary problems={spoken} />}
      <h1>{title}</h1>
      <p class="lead">
        {dossier.asks} of {dossier.partner} asks for the decision of {approval.personName}, {roleInWords(approval.role)}
        , on {what}. Please decide by <strong class="nowrap">{instantInWords(approval.expiresAt)}</strong>.
      </p>
      <p class="skip">
        <a href="#form">To your decision</a>
      </p>
      {dossier.review ? (
        <>
          <Facts rows={dossier.facts} />
          {dispute}
          <ReviewSections matter={dossier.review} link={link} entered={entered} problems={spoken} />
          <Decisions lines={dossier.decisions} />
          <History entries={dossier.history} />
          {form}
        </>
      ) : (
        <div class="split">
          <div>
            <Facts rows={dossier.facts} />
            {dispute}
            <Findings heading={findings} rows={dossier.findings} />
            <Evidence rows={dossier.evidence} />
            <Decisions lines={dossier.decisions} />
            <History entries={dossier.history} />
          </div>
          {form}
        </div>
      )}
    </>,
  );
}
