import { inertText } from '../../platform/mail/inert-text.ts';
import type { EvidenceLine } from '../dossier/dossier.ts';
import type { Words } from '../words/words.ts';
import { PageLinks } from './page-links.tsx';
import { Said, Stored } from './sections.tsx';
import { pictureAddress } from './sheet.tsx';

type EvidenceProps = { readonly rows: readonly EvidenceLine[]; readonly link: string; readonly words: Words };

/** Every piece of evidence with what became of it; of what was sent, a small picture of its first page and a link to each. */
export function Evidence({ rows, link, words }: EvidenceProps) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{words.page.evidence}</h2>
      <ul class="rows">
        {rows.map((row) => (
          <li class={row.document && 'seen'}>
            {row.document && <Thumbnail label={row.label} document={row.document} link={link} words={words} />}
            <div>
              <span class="name">
                {row.isStoredLabel ? <Stored text={row.label} words={words} /> : <Said text={row.label} />}
              </span>{' '}
              <span class="quiet">{row.state}</span>
              {row.detail && (
                <p>
                  <Said text={row.detail} /> {row.stored && <Stored text={row.stored} words={words} />}
                </p>
              )}
              {row.document && row.document.pages > 1 && <Pages document={row.document} link={link} words={words} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Sent = { readonly document: NonNullable<EvidenceLine['document']>; readonly link: string; readonly words: Words };

function Thumbnail({ label, document: { slotId, pages }, link, words }: Sent & { readonly label: string }) {
  const address = pictureAddress(link, slotId, 1);
  return (
    <a class="thumbnail" href={address}>
      <img src={address} alt={inertText(`${words.page.pageOf(1, pages)}${label}`)} loading="lazy" />
    </a>
  );
}

function Pages({ document: { slotId, pages }, link, words }: Sent) {
  const all = Array.from({ length: pages }, (_, n) => n + 1);
  return (
    <p class="detail">
      {words.page.seeAllPages} <PageLinks link={link} slotId={slotId} pages={all} words={words} />
    </p>
  );
}
