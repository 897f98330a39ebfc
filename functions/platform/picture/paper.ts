import { concatTransformationMatrix, PDFDocument, popGraphicsState, pushGraphicsState } from '@cantoo/pdf-lib';
import type { MediaType } from '../../domain/claim/document.ts';
import { jpegOrientation, type Orientation } from './jpeg-orientation.ts';

/**
 * A PDF as it is, a picture on a page of its own size and upright: so one renderer, inside its WebAssembly, opens all
 * that partners send. @throws Error for a picture that is broken
 */
export async function onPaper(bytes: Uint8Array, mediaType: MediaType): Promise<Uint8Array> {
  if (mediaType === 'application/pdf') return bytes;
  const paper = await PDFDocument.create();
  const picture = await (mediaType === 'image/png' ? paper.embedPng(bytes) : paper.embedJpg(bytes));
  const { width, height } = picture;
  const orientation = mediaType === 'image/jpeg' ? jpegOrientation(bytes) : 1;
  const page = paper.addPage(orientation >= 5 ? [height, width] : [width, height]);
  page.pushOperators(pushGraphicsState(), concatTransformationMatrix(...uprightMatrix(orientation, width, height)));
  page.drawImage(picture, { x: 0, y: 0, width, height });
  page.pushOperators(popGraphicsState());
  return paper.save();
}

type Matrix = [number, number, number, number, number, number];

/** Where a point of the picture (x to the right, y up) stands on the page: x' = ax + cy + e, y' = bx + dy + f. */
function uprightMatrix(orientation: Orientation, width: number, height: number): Matrix {
  const matrices: Record<Orientation, Matrix> = {
    1: [1, 0, 0, 1, 0, 0],
    2: [-1, 0, 0, 1, width, 0],
    3: [-1, 0, 0, -1, width, height],
    4: [1, 0, 0, -1, 0, height],
    5: [0, -1, -1, 0, height, width],
    6: [0, -1, 1, 0, 0, width],
    7: [0, 1, 1, 0, 0, 0],
    8: [0, 1, -1, 0, height, 0],
  };
  return matrices[orientation];
}
