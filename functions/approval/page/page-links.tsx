import type { Words } from '../words/words.ts';
import { pictureAddress } from './sheet.tsx';

type PageLinksProps = {
  readonly link: string;
  readonly slotId: string;
  readonly pages: readonly number[];
  readonly words: Words;
};

/** A link to the picture of each page. */
export const PageLinks = ({ link, slotId, pages, words }: PageLinksProps) => (
  <>
    {pages.map((page) => (
      <>
        <a href={pictureAddress(link, slotId, page)}>{words.page.pageLink(page)}</a>{' '}
      </>
    ))}
  </>
);
