import type { PicturePrint } from '../../functions/domain/audit/picture/picture-print.ts';
import { wordMarks } from '../../functions/domain/audit/picture/word-marks.ts';
import type { MediaType } from '../../functions/domain/claim/document.ts';
import { printsOf } from '../../functions/extraction/pictures/see-pictures.ts';
import { declaredType, draw } from '../bench-audit/corpus/draw.ts';
import type { Drawing } from '../bench-audit/corpus/drawing.ts';
import { loadCorpus } from '../bench-audit/corpus/load.ts';
import { perfectReading } from '../bench-audit/ways/perfect-reading.ts';

/** A picture as a partner hands it in, and what production makes of it. */
export type Drawn = {
  readonly kind: 'photo' | 'screenshot' | 'page';
  readonly bytes: Buffer;
  readonly print: PicturePrint;
  readonly words: readonly number[];
};

type Proof = Exclude<Drawing, { as: 'invoice' | 'impostor' }>;

const kinds = { scene: 'photo', screenshot: 'screenshot', page: 'page' } as const;

/** The different pictures among the proofs of the corpus' development half, and photos besides; every so many of them only. */
export async function drawnPictures(photos: number, every: number): Promise<Drawn[]> {
  const drawings = new Map<string, Proof>();
  for (const { drawing } of (await loadCorpus('development')).flatMap(({ documents }) => documents)) {
    if (drawing.as === 'invoice' || drawing.as === 'impostor') continue;
    // The corpus labels copies of photos: what they show is the same by its seed.
    const shown = drawing.as === 'scene' ? String(drawing.facts.seed) : JSON.stringify(drawing);
    if (declaredType(drawing) !== 'application/pdf' && !drawings.has(shown)) drawings.set(shown, drawing);
  }
  for (let seed = 50_000; seed < 50_000 + photos; seed++) {
    drawings.set(String(seed), { as: 'scene', facts: { banner: 'Vendor', seed } });
  }
  const drawn: Drawn[] = [];
  for (const drawing of [...drawings.values()].filter((_, n) => n % every === 0)) {
    const bytes = await draw(drawing);
    const print = await printOf(bytes, declaredType(drawing));
    if (print) drawn.push({ kind: kinds[drawing.as], bytes, print, words: wordsOf(drawing) });
  }
  return drawn;
}

/** The print of a picture as production makes it; undefined when it has none. */
export const printOf = async (bytes: Uint8Array, mediaType: string): Promise<PicturePrint | undefined> =>
  (await printsOf(bytes, typeOf(mediaType)))[0]?.print;

const typeOf = (name: string): MediaType => (name === 'image/png' || name === 'image/jpeg' ? name : 'application/pdf');

function wordsOf(drawing: Proof): number[] {
  const reading = perfectReading(drawing, '2026-01-01T00:00:00.000Z');
  return reading.status === 'text' ? wordMarks(reading.lines.map(({ text }) => text)) : [];
}
