import type { DocumentToReview, ReviewMatter } from '../dossier/dossier.ts';
import type { Entered } from './form.ts';
import { LineToJudge } from './line-to-judge.tsx';
import { pagesToShow } from './marked-boxes.ts';
import type { SpokenProblem } from './problems.tsx';
import { Said } from './sections.tsx';
import { pictureAddress, Sheet } from './sheet.tsx';

type ReviewProps = {
  readonly matter: ReviewMatter;
  readonly link: string;
  readonly entered: Entered;
  readonly problems: readonly SpokenProblem[];
};

/** Every document with its pages on one side and the verdicts on the other, then the verdicts on the claim as a whole. */
export function ReviewSections({ matter, link, entered, problems }: ReviewProps) {
  const { documents, claimLines } = matter;
  return (
    <section aria-labelledby="lines-title">
      <h2 id="lines-title">What the audit found</h2>
      <p class="hint" id="lines-hint">
        Accept or overrule each line. A reason is needed where you overrule the audit or find an open line not in order;
        the partner reads the reasons of all lines that are not in order, at once.
      </p>
      {documents.map((document) => (
        <section class="document" aria-label={document.label}>
          <h3>
            <Said text={document.label} />
          </h3>
          <p class="hint">
            {document.state}. {document.detail && <Said text={document.detail} />}
          </p>
          <div class="beside">
            <Pages document={document} link={link} />
            <ul class="rows">
              {document.lines.map((line) => (
                <LineToJudge line={line} entered={entered} problems={problems} />
              ))}
            </ul>
          </div>
        </section>
      ))}
      {claimLines.length > 0 && (
        <section class="document" aria-labelledby="claim-lines-title">
          <h3 id="claim-lines-title">The claim as a whole</h3>
          <ul class="rows">
            {claimLines.map((line) => (
              <LineToJudge line={line} entered={entered} problems={problems} />
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}

function Pages({ document, link }: { document: DocumentToReview; link: string }) {
  const { slotId, pages, lines } = document;
  const shown = pagesToShow(lines, pages);
  const others = Array.from({ length: pages }, (_, n) => n + 1).filter((page) => !shown.includes(page));
  return (
    <div>
      {shown.map((page) => (
        <Sheet document={document} page={page} link={link} />
      ))}
      {others.length > 0 && (
        <p class="hint">
          Nothing was read for a line on{' '}
          {others.map((page) => (
            <>
              <a href={pictureAddress(link, slotId, page)}>page {page}</a>{' '}
            </>
          ))}
        </p>
      )}
    </div>
  );
}
