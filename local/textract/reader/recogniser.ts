import type { Word as FoundWord } from 'tesseract.js';
import type { Line, Word } from '../interpreter/page.ts';
import { isLegible, withGapsForgiven } from './belief.ts';
import { languageOf } from './languages.ts';
import { splitIntoLines, withoutEchoes } from './lines.ts';
import type { Picture } from './pdf.ts';
import { spelledByPrint } from './print/spelling.ts';
import { lookAgain } from './second-look.ts';
import { createWorkers, type Layout } from './workers.ts';

/** Reads the print of a levelled page. */
export type Recogniser = { read: (picture: Picture, layout: Layout) => Promise<Line[]>; close: () => Promise<void> };

const wordOf = ({ text, confidence, bbox, symbols }: FoundWord): Word => ({
  text,
  confidence,
  box: { left: bbox.x0, top: bbox.y0, right: bbox.x1, bottom: bbox.y1 },
  signs: symbols.map((symbol) => symbol.confidence),
});

/**
 * A recogniser that keeps its workers warm: two for English, one each for German and French. A page is read as English
 * first; when its words turn out to be German or French it is read again in that language, for the sake of its accents.
 */
export const createRecogniser = (): Recogniser => {
  const workers = { eng: createWorkers('eng', 2), deu: createWorkers('deu', 1), fra: createWorkers('fra', 1) };
  const read = async (picture: Picture, layout: Layout): Promise<Line[]> => {
    const first = await workers.eng.read(picture, layout);
    const language = languageOf(first.flat().map((word) => word.text));
    const found = language === 'eng' ? first : await workers[language].read(picture, layout);
    const lines = withoutEchoes(found.flatMap((words) => splitIntoLines(words.map(wordOf))));
    const spelled = isLegible(lines) ? spelledByPrint(picture, withGapsForgiven(lines)) : lines;
    return lookAgain(picture, spelled, async (line) => (await workers[language].read(line, 'line')).flat());
  };
  const close = async (): Promise<void> => {
    await Promise.all([workers.eng.close(), workers.deu.close(), workers.fra.close()]);
  };
  return { read, close };
};
