import type { OpenPage } from './page.ts';

/** In pixels of the drawn page; right and bottom are beyond the last one. */
export type PixelBox = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** A word of the text layer: where it would stand, in which colour, and how high its letters are, in points. */
export type LayerWord = {
  readonly text: string;
  readonly line: number;
  readonly box: PixelBox;
  readonly colour: { readonly red: number; readonly green: number; readonly blue: number };
  readonly points: number;
};

/** More letters than any page for readers has. */
const mostLetters = 60_000;

/** The words of a page's text layer in its own order. @throws Error when there are too many to look through */
export function layerWords(open: OpenPage): LayerWord[] {
  const { calls } = open.renderer;
  const layer = calls._FPDFText_LoadPage(open.page);
  if (layer === 0) throw new Error('the renderer could not open the text layer');
  try {
    const letters = calls._FPDFText_CountChars(layer);
    if (letters > mostLetters) throw new Error('the text layer holds too many letters');
    return open.renderer.lend(64, (at) => wordsOf(open, layer, letters, at));
  } finally {
    calls._FPDFText_ClosePage(layer);
  }
}

function wordsOf(open: OpenPage, layer: number, letters: number, at: number): LayerWord[] {
  const words: LayerWord[] = [];
  let [line, from] = [0, 0];
  for (let index = 0; index <= letters; index += 1) {
    const code = index < letters ? open.renderer.calls._FPDFText_GetUnicode(layer, index) : 0x20;
    if (!isGap(code)) continue;
    const word = index > from ? wordOf(open, layer, { from, to: index, line }, at) : undefined;
    if (word) words.push(word);
    from = index + 1;
    if (code === 0x0a) line += 1;
  }
  return words;
}

type Span = { readonly from: number; readonly to: number; readonly line: number };

function wordOf(open: OpenPage, layer: number, { from, to, line }: Span, at: number): LayerWord | undefined {
  const { calls } = open.renderer;
  const codes = Array.from({ length: to - from }, (_, index) => calls._FPDFText_GetUnicode(layer, from + index));
  const text = codes
    .filter((code) => code < 0x11_00_00)
    .map((code) => String.fromCodePoint(code))
    .join('');
  const corners: (readonly [number, number])[] = [];
  for (let index = from; index < to; index += 1) {
    if (calls._FPDFText_GetCharBox(layer, index, at, at + 8, at + 16, at + 24) === 0) continue;
    const [left = 0, right = 0, bottom = 0, top = 0] = new Float64Array(open.renderer.memory().buffer, at, 4);
    if (right > left && top > bottom) corners.push([left, bottom], [right, top]);
  }
  if (corners.length === 0) return undefined;
  const [across, up] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, right] = [Math.min(...across), Math.max(...across)];
  const [bottom, top] = [Math.min(...up), Math.max(...up)];
  return {
    text,
    line,
    box: pixelBox([onPaper(open, left, bottom, at), onPaper(open, right, top, at)]),
    colour: colourOf(open, layer, from, at),
    points: Math.max(fontPoints(open, layer, from, at), Math.min(right - left, top - bottom)),
  };
}

/** Where a point of the page stands in its drawing, also on pages that are turned or cut. */
function onPaper({ renderer, page, width, height }: OpenPage, x: number, y: number, at: number): Point {
  renderer.calls._FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, at, at + 4);
  const [left = 0, top = 0] = new Int32Array(renderer.memory().buffer, at, 2);
  return [left, top];
}

type Point = readonly [number, number];

const pixelBox = ([[x1, y1], [x2, y2]]: readonly [Point, Point]): PixelBox => ({
  left: Math.min(x1, x2),
  top: Math.min(y1, y2),
  right: Math.max(x1, x2) + 1,
  bottom: Math.max(y1, y2) + 1,
});

function colourOf({ renderer }: OpenPage, layer: number, index: number, at: number): LayerWord['colour'] {
  renderer.calls._FPDFText_GetFillColor(layer, index, at, at + 4, at + 8, at + 12);
  const [red = 0, green = 0, blue = 0] = new Uint32Array(renderer.memory().buffer, at, 3);
  return { red, green, blue };
}

/** The size of the font as it comes out on the page, whichever way it is stretched: the lesser side counts. */
function fontPoints({ renderer }: OpenPage, layer: number, index: number, at: number): number {
  const size = Math.abs(renderer.calls._FPDFText_GetFontSize(layer, index));
  if (renderer.calls._FPDFText_GetMatrix(layer, index, at) === 0) return size;
  const [a = 1, b = 0, c = 0, d = 1] = new Float32Array(renderer.memory().buffer, at, 4);
  return size * Math.min(Math.hypot(a, b), Math.hypot(c, d));
}

const isGap = (code: number) => code <= 0x20 || code === 0xa0;
