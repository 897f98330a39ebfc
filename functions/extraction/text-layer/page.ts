import type { Renderer } from './renderer.ts';

/** A page as drawn: blue, green, red and a spare byte for each pixel, row after row. */
export type Drawn = { readonly pixels: Uint8Array; readonly width: number; readonly height: number };

/** A page that is open in the renderer; `scale` is pixels a point when it is drawn. */
export type OpenPage = {
  readonly renderer: Renderer;
  readonly page: number;
  readonly width: number;
  readonly height: number;
};

/** Above this no letter becomes clearer, and the memory of a drawing stays small however large the page says it is. */
const pixelsPerPoint = 2;
const longestSide = 2400;
/** More objects than any page for readers has, by far. */
const mostObjects = 50_000;

const objectTypes = { text: 1, form: 5 } as const;
const bgrx = 3;
const withAnnotations = 1;
const white = 0xff_ff_ff_ff;

/** Opens a page (counted from 0), lends it and closes it. @throws Error when it cannot be opened */
export function withPage<T>(renderer: Renderer, document: number, index: number, use: (page: OpenPage) => T): T {
  const { calls } = renderer;
  const page = calls._FPDF_LoadPage(document, index);
  if (page === 0) throw new Error(`the renderer could not open page ${index + 1}`);
  try {
    const [across, down] = [calls._FPDF_GetPageWidthF(page), calls._FPDF_GetPageHeightF(page)];
    const scale = Math.min(pixelsPerPoint, longestSide / Math.max(across, down));
    const pixels = (points: number) => Math.max(1, Math.ceil(points * scale));
    return use({ renderer, page, width: pixels(across), height: pixels(down) });
  } finally {
    calls._FPDF_ClosePage(page);
  }
}

export function drawPage({ renderer, page, width, height }: OpenPage): Drawn {
  const { calls } = renderer;
  const bytes = width * height * 4;
  return renderer.lend(bytes, (at) => {
    const bitmap = calls._FPDFBitmap_CreateEx(width, height, bgrx, at, width * 4);
    if (bitmap === 0) throw new Error('the renderer could not make a picture');
    try {
      calls._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
      calls._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, withAnnotations);
      return { pixels: renderer.memory().slice(at, at + bytes), width, height };
    } finally {
      calls._FPDFBitmap_Destroy(bitmap);
    }
  });
}

/** Takes all text off the open page, so that it is drawn without. @throws Error when the page holds too much to look through */
export function takeTextAway({ renderer: { calls }, page }: OpenPage): void {
  const waiting: number[] = [];
  let seen = 0;
  const take = (count: number, objectAt: (index: number) => number) => {
    seen += count;
    if (seen > mostObjects) throw new Error('the page holds too many objects');
    for (let index = 0; index < count; index += 1) waiting.push(objectAt(index));
  };
  take(calls._FPDFPage_CountObjects(page), (index) => calls._FPDFPage_GetObject(page, index));
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    const form = object;
    const type = calls._FPDFPageObj_GetType(form);
    if (type === objectTypes.text) calls._FPDFPageObj_SetIsActive(form, 0);
    if (type !== objectTypes.form) continue;
    take(Math.max(0, calls._FPDFFormObj_CountObjects(form)), (index) => calls._FPDFFormObj_GetObject(form, index));
  }
}
