import type { Drawn } from './page.ts';
import type { LayerWord, PixelBox } from './words.ts';

/**
 * How a word of the text layer stands on its page. `drawn`: it can be seen. `outside`: it stands beside the page.
 * `nothing`: there is nothing to be seen where it stands and around. `other`: something is, but not drawn as this word, such as a
 * scanned picture of text.
 */
export type Standing = 'drawn' | 'outside' | 'nothing' | 'other';

/** Of 255, in the colour that differs most: what differs less from what is around it is not seen. */
const faintest = 20;
/** The least part of a word's box that letters fill with their ink. */
const leastInk = 0.04;
/** From here on two words stand over one another, and either may hide the other. */
const stackedFrom = 0.5;
/** Pixels looked at in all, as a multiple of the page's own: words that fill the page many times over are a trap. */
const mostLooks = 10;

/**
 * Judges each word by what is seen: the page is drawn with its text and without, and where a word is drawn, pixels in
 * its box come nearer to its colour. So no trick has to be known: same colour, no opacity, no ink, covered, cut off.
 * @throws Error when the words fill the page too many times over
 */
export function standings(words: readonly LayerWord[], page: Drawn, bare: Drawn): Standing[] {
  const boxes = words.map(({ box }) => within(box, page));
  const looks = boxes.reduce((sum, box) => sum + areaOf(box), 0);
  if (looks > mostLooks * page.width * page.height) throw new Error('the words fill the page too many times over');
  const stacked = stackedWords(boxes, page);
  return words.map((word, index) => {
    const box = boxes[index];
    if (!box || areaOf(box) === 0) return 'outside';
    if (isPlain(page, around(box, page))) return 'nothing';
    return !stacked.has(index) && isDrawn(word, box, page, bare) ? 'drawn' : 'other';
  });
}

const within = ({ left, top, right, bottom }: PixelBox, { width, height }: Drawn): PixelBox => ({
  left: Math.max(0, left),
  top: Math.max(0, top),
  right: Math.min(width, right),
  bottom: Math.min(height, bottom),
});

/** The box and as much again on each side: what a scanner writes under its picture stands only about where it is seen. */
function around(box: PixelBox, page: Drawn): PixelBox {
  const margin = Math.min(box.bottom - box.top, box.right - box.left);
  const { left, top, right, bottom } = box;
  return within({ left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin }, page);
}

const areaOf = ({ left, top, right, bottom }: PixelBox) => Math.max(0, right - left) * Math.max(0, bottom - top);

/** Whether a box is of one colour, to the eye. */
function isPlain({ pixels, width }: Drawn, box: PixelBox): boolean {
  const least = [255, 255, 255];
  const most = [0, 0, 0];
  return !somePixel(box, width, (at) =>
    parts.some((part) => {
      const value = pixels[at * 4 + part] ?? 0;
      least[part] = Math.min(least[part] ?? 255, value);
      most[part] = Math.max(most[part] ?? 0, value);
      return (most[part] ?? 0) - (least[part] ?? 0) >= faintest;
    }),
  );
}

function isDrawn({ colour }: LayerWord, box: PixelBox, page: Drawn, bare: Drawn): boolean {
  const own = [colour.blue, colour.green, colour.red];
  const wanted = leastInk * areaOf(box);
  let inked = 0;
  return somePixel(box, page.width, (at) => {
    if (distance(bare.pixels, at, own) - distance(page.pixels, at, own) >= faintest) inked += 1;
    return inked > 0 && inked >= wanted;
  });
}

const parts = [0, 1, 2] as const;

const distance = (pixels: Uint8Array, at: number, own: readonly number[]): number =>
  Math.max(...parts.map((part) => Math.abs((pixels[at * 4 + part] ?? 0) - (own[part] ?? 0))));

function somePixel({ left, top, right, bottom }: PixelBox, width: number, is: (at: number) => boolean): boolean {
  for (let y = top; y < bottom; y += 1) {
    for (let at = y * width + left; at < y * width + right; at += 1) if (is(at)) return true;
  }
  return false;
}

/** The words that share most of their place with another one; of three in one place, each with the one before it. */
function stackedWords(boxes: readonly PixelBox[], { width, height }: Drawn): Set<number> {
  const owner = new Int32Array(width * height).fill(-1);
  const stacked = new Set<number>();
  for (const [index, box] of boxes.entries()) {
    const shared = new Map<number, number>();
    somePixel(box, width, (at) => {
      const before = owner[at] ?? -1;
      if (before >= 0) shared.set(before, (shared.get(before) ?? 0) + 1);
      owner[at] = index;
      return false;
    });
    for (const [other, pixels] of shared) {
      const lesser = Math.min(areaOf(box), areaOf(boxes[other] ?? box));
      if (pixels >= stackedFrom * lesser) stacked.add(index).add(other);
    }
  }
  return stacked;
}
