import sharp from 'sharp';
import { renderPage } from '../textract/reader/pdf.ts';
import { type Grey, type Point, seenThrough } from './perspective.ts';
import { randomFrom } from './random.ts';
import type { PhotoSpec } from './spec.ts';

const table = 92;
const edge = 0.06;

/** Where the four corners of the sheet lie in the photo, clockwise from the upper left. */
const cornersOf = (width: number, height: number, degrees: number, tilt: number): Point[] => {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const inset = (width * tilt) / 2;
  const flat = [
    [-width / 2 + inset, -height / 2],
    [width / 2 - inset, -height / 2],
    [width / 2, height / 2],
    [-width / 2, height / 2],
  ] as const;
  const [middleX, middleY] = [width * (0.5 + edge), height * (0.5 + edge)];
  return flat.map(([x, y]) => ({ x: middleX + x * cos - y * sin, y: middleY + x * sin + y * cos }));
};

/** A hand's shadow falls over one corner; the lens sees every pixel a little differently. */
const addShadowAndNoise = ({ data, width, height }: Grey, roll: () => number, shadow: number, noise: number): void => {
  const [cx, cy] = [width * (0.2 + roll() * 0.6), height * (0.7 + roll() * 0.3)];
  const reach = 0.45 * Math.hypot(width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const dark = shadow * Math.max(0, 1 - Math.hypot(x - cx, y - cy) / reach);
      const grain = (roll() + roll() - 1) * 2.4 * noise;
      data[at] = Math.max(0, Math.min(255, Math.round((data[at] ?? 0) * (1 - dark) + grain)));
    }
  }
};

/**
 * The PDF's first page as somebody photographs it on a table: seen at an angle, a little turned, in uneven light, grainy
 * and compressed. What comes out is a JPEG, a picture only; the same photo and seed give the same bytes.
 */
export const photographPdf = async (pdf: Uint8Array, photo: PhotoSpec = {}): Promise<Buffer> => {
  const roll = randomFrom(photo.seed ?? 1);
  const degrees = photo.degrees ?? (roll() - 0.5) * 3;
  const { data, width, height } = await renderPage(pdf, 0, (photo.dpi ?? 190) / 72);
  const paper = await sharp(data, { raw: { width, height, channels: 1 } })
    .linear(0.8, 32)
    .blur(0.6)
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  const size = { width: Math.round(width * (1 + 2 * edge)), height: Math.round(height * (1 + 2 * edge)) };
  const corners = cornersOf(width, height, degrees, photo.tilt ?? 0.015);
  const seen = seenThrough({ data: paper, width, height }, corners, size, table);
  addShadowAndNoise(seen, roll, photo.shadow ?? 0.25, photo.noise ?? 5);
  return sharp(seen.data, { raw: { width: seen.width, height: seen.height, channels: 1 } })
    .jpeg({ quality: photo.quality ?? 70 })
    .toBuffer();
};
