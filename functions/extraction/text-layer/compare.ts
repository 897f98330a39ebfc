import type { HiddenText, ReadValue } from '../../domain/claim/document.ts';
import { logger } from '../../platform/logger.ts';
import { hiddenRuns } from './hidden-runs.ts';
import { drawPage, takeTextAway, withPage } from './page.ts';
import { type Renderer, withPdf } from './renderer.ts';
import { standings } from './visibility.ts';
import { layerWords } from './words.ts';

export type Compared = { readonly isWhole: boolean; readonly hidden: HiddenText[] };

/** Runs that are kept of a document: a person who sees these looks at the rest. */
const mostRuns = 20;
/** No page is begun later than this. */
const longestMs = 25_000;

/**
 * Compares the text layer of a PDF with what its pages show, `read` being what the reader saw. A page that holds more
 * than a renderer can look through in time, or that it cannot draw, leaves the comparison not whole.
 * docs/handbook.md § Extraction
 */
export async function compareTextLayer(pdf: Uint8Array, read: readonly ReadValue[]): Promise<Compared> {
  const until = performance.now() + longestMs;
  const hidden: HiddenText[] = [];
  try {
    await withPdf(pdf, (renderer, document, pages) => {
      for (let page = 1; page <= pages && hidden.length < mostRuns; page += 1) {
        if (performance.now() > until) throw new Error('the document takes too long to compare');
        const own = read.filter((value) => value.page === page);
        hidden.push(...comparePage(renderer, document, page, own));
      }
    });
    return { isWhole: true, hidden: hidden.slice(0, mostRuns) };
  } catch (thrown) {
    // Whatever it is that stops the renderer: a person looks at the document.
    logger.warn('TEXT_LAYER_NOT_COMPARED', { reason: thrown instanceof Error ? thrown.message : 'unknown' });
    return { isWhole: false, hidden: hidden.slice(0, mostRuns) };
  }
}

function comparePage(renderer: Renderer, document: number, page: number, read: readonly ReadValue[]): HiddenText[] {
  return withPage(renderer, document, page - 1, (open) => {
    const words = layerWords(open);
    if (words.length === 0) return [];
    const drawn = drawPage(open);
    takeTextAway(open);
    return hiddenRuns(words, standings(words, drawn, drawPage(open)), read, { page, drawn });
  });
}
