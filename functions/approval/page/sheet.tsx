import { inertText } from '../../platform/mail/inert-text.ts';
import type { DocumentToReview } from '../dossier/dossier.ts';
import type { Words } from '../words/words.ts';
import { type MarkedBox, markedBoxes } from './marked-boxes.ts';

type SheetProps = {
  readonly document: DocumentToReview;
  readonly page: number;
  readonly link: string;
  readonly words: Words;
};

/** Relative to the page's own address, so that it holds behind any gateway. */
export const pictureAddress = (link: string, slotId: string, page: number) => `${link}/evidence/${slotId}/${page}`;

/** One page of a document as a picture, with a numbered box where each value was read. */
export function Sheet({ document, page, link, words }: SheetProps) {
  const boxes = markedBoxes(document.lines, page);
  const said = inertText(`${words.page.pageOf(page, document.pages)}${document.label}`);
  return (
    <figure class="sheet">
      <div class="paper">
        <img
          src={pictureAddress(link, document.slotId, page)}
          alt={`${said}. ${marked(boxes, words)}`}
          loading="lazy"
        />
        <svg class="boxes" aria-hidden="true">
          {boxes.map(({ numbers, tone, left, top, width, height }) => (
            <g class={tone}>
              <rect x={`${left}%`} y={`${top}%`} width={`${width}%`} height={`${height}%`} />
              <text {...numberPlace(left, width)} y={`${top + height}%`} dy="-2">
                {numbers.join(', ')}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <figcaption>{said}</figcaption>
    </figure>
  );
}

/** Beside the box, so that it hides nothing of the lines above and below. */
const numberPlace = (left: number, width: number) =>
  left < 5
    ? ({ x: `${left + width}%`, dx: '5', 'text-anchor': 'start' } as const)
    : ({ x: `${left}%`, dx: '-5', 'text-anchor': 'end' } as const);

const marked = (boxes: readonly MarkedBox[], { page }: Words): string =>
  boxes.length === 0 ? page.nothingMarked : page.marked(boxes.flatMap(({ numbers }) => numbers).join(', '));
