import sharp from 'sharp';
import { renderPage } from '../textract/reader/pdf.ts';
import { randomFrom } from './random.ts';
import type { ScanSpec } from './spec.ts';

const pointsPerInch = 72;
const paper = 250;
const scannerBed = 232;

// The sum of three even numbers is near enough to a bell curve for the grain of a scanner.
const grain = (roll: () => number): number => (roll() + roll() + roll() - 1.5) * 2;

type Grey = { data: Buffer; width: number; height: number };

const addShadeAndNoise = ({ data, width, height }: Grey, roll: () => number, shade: number, noise: number): void => {
  const tilt = roll() * 2 - 1;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const light = 1 - shade * (y / height) * (0.6 + 0.4 * tilt * (x / width));
      data[at] = Math.max(0, Math.min(255, Math.round((data[at] ?? 0) * light + grain(roll) * noise)));
    }
  }
};

/**
 * Renders the PDF's first page and treats it as an office scanner does: laid askew on the bed, lit unevenly, a little
 * soft, grainy and compressed. What comes out is a picture only.
 */
export const scanPdf = async (pdf: Uint8Array, scan: ScanSpec = {}): Promise<Buffer> => {
  const roll = randomFrom(scan.seed ?? 1);
  const sign = roll() < 0.5 ? -1 : 1;
  const degrees = scan.degrees ?? sign * (1 + roll() * 1.5);
  const { data, width, height } = await renderPage(pdf, 0, (scan.dpi ?? 200) / pointsPerInch);
  const toned = sharp(data, { raw: { width, height, channels: 1 } })
    .linear((paper - 24) / 255, 24)
    .toColourspace('b-w');
  const sheet = await toned.raw().toBuffer();
  const bed = { r: scannerBed, g: scannerBed, b: scannerBed };
  const turned = await sharp(sheet, { raw: { width, height, channels: 1 } })
    .rotate(degrees, { background: bed })
    .extend({ top: 24, bottom: 36, left: 30, right: 30, background: bed })
    .blur(scan.blur ?? 0.6)
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const grey = { data: turned.data, width: turned.info.width, height: turned.info.height };
  addShadeAndNoise(grey, roll, scan.shade ?? 0.12, scan.noise ?? 7);
  const picture = sharp(grey.data, { raw: { width: grey.width, height: grey.height, channels: 1 } });
  return scan.format === 'png' ? picture.png().toBuffer() : picture.jpeg({ quality: scan.quality ?? 62 }).toBuffer();
};
