import type { ReadValue } from '../../domain/claim/document.ts';
import type { Tone } from '../../platform/mail/letter.ts';
import type { LineToReview } from '../dossier/dossier.ts';

/** A place on a page with the numbers of the lines that were read from it; sides in percent of the page. */
export type MarkedBox = {
  readonly numbers: readonly number[];
  readonly tone: Tone;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

type Box = NonNullable<ReadValue['box']>;
const worstFirst: readonly Tone[] = ['bad', 'look', 'good', 'quiet'];

/** Where the lines' values stood on a page; lines that were read from the same place share a box. */
export function markedBoxes(lines: readonly LineToReview[], page: number): MarkedBox[] {
  const places = new Map<string, { readonly box: Box; readonly lines: LineToReview[] }>();
  for (const line of lines) {
    const { box } = line.readFrom?.page === page ? line.readFrom : { box: null };
    if (!box) continue;
    const place = JSON.stringify(percent(box));
    places.set(place, { box, lines: [...(places.get(place)?.lines ?? []), line] });
  }
  return [...places.values()].map(({ box, lines: here }) => ({
    ...percent(box),
    numbers: here.map(({ place }) => place + 1),
    tone: worstFirst.find((tone) => here.some((line) => line.tone === tone)) ?? 'quiet',
  }));
}

/** Pages worth seeing at once: the first, and every one that something was read from. */
export function pagesToShow(lines: readonly LineToReview[], pages: number): number[] {
  const read = lines.flatMap(({ readFrom }) => (readFrom ? [readFrom.page] : []));
  return [...new Set([1, ...read])].filter((page) => page <= pages).sort((a, b) => a - b);
}

const percent = ({ left, top, width, height }: Box): Box => ({
  left: share(left),
  top: share(top),
  width: share(width),
  height: share(height),
});

/** What a reader says of a place outside the page is drawn at its edge. */
const share = (part: number) => Math.round(Math.min(1, Math.max(0, part)) * 10_000) / 100;
