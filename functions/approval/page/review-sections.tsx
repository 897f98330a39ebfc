import type { DocumentToReview, ReviewMatter } from '../dossier/dossier.ts';
import type { Words } from '../words/words.ts';
import type { Entered } from './form.ts';
import { LinesToJudge } from './lines-to-judge.tsx';
import { pagesToShow } from './marked-boxes.ts';
import { PageLinks } from './page-links.tsx';
import type { SpokenProblem } from './problems.tsx';
import { Said, Stored } from './sections.tsx';
import { Sheet } from './sheet.tsx';

type ReviewProps = {
  readonly matter: ReviewMatter;
  readonly link: string;
  /** Until somebody may answer at all. */
  readonly isLocked: boolean;
  readonly entered: Entered;
  readonly problems: readonly SpokenProblem[];
  readonly words: Words;
};

/** Every document with its pages on one side and the verdicts on the other, then the verdicts on the claim as a whole. */
export function ReviewSections({ matter, link, isLocked, entered, problems, words }: ReviewProps) {
  const { documents, claimLines } = matter;
  return (
    <section aria-labelledby="lines-title">
      <h2 id="lines-title">{words.questions['claim-review'].findings}</h2>
      <p class="hint" id="lines-hint">
        {words.page.linesHint}
      </p>
      {[...documents.flatMap(({ lines }) => lines), ...claimLines].some(({ stored }) => stored) && (
        <p class="hint">{words.findings.storedInEnglish}</p>
      )}
      {documents.map((document) => (
        <section class="document" aria-label={document.label}>
          <h3>
            {document.isStoredLabel ? <Stored text={document.label} words={words} /> : <Said text={document.label} />}
          </h3>
          <p class="hint">
            {document.state}. {document.detail && <Said text={document.detail} />}{' '}
            {document.stored && <Stored text={document.stored} words={words} />}
          </p>
          <div class="beside">
            <Pages document={document} link={link} words={words} />
            <LinesToJudge
              lines={document.lines}
              isLocked={isLocked}
              entered={entered}
              problems={problems}
              words={words}
            />
          </div>
        </section>
      ))}
      {claimLines.length > 0 && (
        <section class="document" aria-labelledby="claim-lines-title">
          <h3 id="claim-lines-title">{words.page.claimAsAWhole}</h3>
          <LinesToJudge lines={claimLines} isLocked={isLocked} entered={entered} problems={problems} words={words} />
        </section>
      )}
    </section>
  );
}

function Pages({ document, link, words }: { document: DocumentToReview; link: string; words: Words }) {
  const { slotId, pages, lines } = document;
  const shown = pagesToShow(lines, pages);
  const others = Array.from({ length: pages }, (_, n) => n + 1).filter((page) => !shown.includes(page));
  return (
    <div>
      {shown.map((page) => (
        <Sheet document={document} page={page} link={link} words={words} />
      ))}
      {others.length > 0 && (
        <p class="hint">
          {words.page.nothingReadOn} <PageLinks link={link} slotId={slotId} pages={others} words={words} />
        </p>
      )}
    </div>
  );
}
