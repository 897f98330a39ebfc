import {
  EncryptedPDFError,
  ParseSpeeds,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';
import { activeContent } from './pdf-actions.ts';
import { packingProblem } from './pdf-packing.ts';

export const pageLimit = { pages: 500, points: 3400 } as const;

/** How many pages a PDF has, or why nobody can or should look at it. */
export type PdfPages =
  | { readonly pages: number }
  | { readonly refused: 'encrypted' | 'broken' | 'active' | 'attachment' | 'pages' | 'size' | 'bomb' | 'picture' };

/** Opens the document as a reader would; nothing in it is run, and what it says is not looked at. */
export async function pdfPages(bytes: Uint8Array): Promise<PdfPages> {
  try {
    // Without pauses, so that no two documents are held open at once.
    const options = { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest };
    const { context, catalog } = await PDFDocument.load(bytes, options);
    const active = activeContent(context);
    if (active) return { refused: active };
    const packing = await packingProblem(context);
    if (packing) return { refused: packing };
    return walkPages(context, catalog.get(PDFName.of('Pages')));
  } catch (thrown) {
    return { refused: thrown instanceof EncryptedPDFError ? 'encrypted' : 'broken' };
  }
}

type Node = { readonly node: PDFObject | undefined; readonly box: PDFArray | undefined };

/** Counts pages one by one: what the tree says of itself may be wrong, and a tree may lead back into itself. */
function walkPages(context: PDFContext, root: PDFObject | undefined): PdfPages {
  const waiting: Node[] = [{ node: root, box: undefined }];
  let [pages, steps] = [0, 0];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    steps += 1;
    if (steps + waiting.length > 20 * pageLimit.pages) return { refused: 'pages' };
    const found = stepInto(context, next);
    if (found === 'size') return { refused: 'size' };
    if (found === 'page') pages += 1;
    else waiting.push(...found);
  }
  return pages > pageLimit.pages ? { refused: 'pages' } : { pages };
}

function stepInto(context: PDFContext, { node, box: inherited }: Node): Node[] | 'page' | 'size' {
  const found = context.lookup(node);
  if (!(found instanceof PDFDict)) return [];
  const own = context.lookup(found.get(PDFName.of('MediaBox')));
  const box = own instanceof PDFArray ? own : inherited;
  const kids = context.lookup(found.get(PDFName.of('Kids')));
  if (!(kids instanceof PDFArray)) return isHuge(context, found, box) ? 'size' : 'page';
  // One more than the limit is enough to go beyond it.
  return kids
    .asArray()
    .slice(0, pageLimit.pages + 1)
    .map((kid) => ({ node: kid, box }));
}

function isHuge(context: PDFContext, page: PDFDict, box: PDFArray | undefined): boolean {
  const unit = numberIn(context, page.get(PDFName.of('UserUnit'))) ?? 1;
  const [left = 0, bottom = 0, right = 0, top = 0] = (box?.asArray() ?? []).map((side) => numberIn(context, side) ?? 0);
  return Math.max(Math.abs(right - left), Math.abs(top - bottom)) * unit > pageLimit.points;
}

function numberIn(context: PDFContext, value: PDFObject | undefined): number | undefined {
  const found = value instanceof PDFRef ? context.lookup(value) : value;
  return found instanceof PDFNumber ? found.asNumber() : undefined;
}
