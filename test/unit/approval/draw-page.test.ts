import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawPage } from '../../../functions/approval/picture/draw-page.ts';
import { encodePng } from '../../../functions/approval/picture/png.ts';

const file = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/documents', name));

test('a picture is the same pixels in a file of our own', async () => {
  const data = Buffer.from([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 9, 8, 7, 255, 1, 2, 3, 255, 4, 5, 6, 255]);
  const read = await sharp(encodePng({ data, width: 2, height: 3 }))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(read.info).toMatchObject({ width: 2, height: 3, channels: 3 });
  expect([...read.data]).toEqual([...data].filter((_, n) => n % 4 !== 3));
});

test.each([
  ['invoice-de-scanned.jpg', 'image/jpeg', 1],
  ['ad-screenshot.png', 'image/png', 1],
  ['invoice-12-pages.pdf', 'application/pdf', 12],
] as const)(
  '%s is drawn, in colour and upright, with its longer side at about 1400 pixels',
  async (name, type, page) => {
    const drawn = await drawPage(file(name), type, page);
    const { width, height, format } = await sharp(drawn).metadata();
    const longer = Math.max(width ?? 0, height ?? 0);
    expect(format).toBe('png');
    expect(longer).toBeLessThanOrEqual(1400);
    expect(longer).toBeGreaterThan(1390);
    if (type === 'application/pdf') return;
    const small = (bytes: Buffer | undefined) =>
      sharp(bytes).removeAlpha().resize(8, 8, { fit: 'fill' }).toColourspace('srgb').raw().toBuffer();
    const [seen, sent] = await Promise.all([small(drawn), small(file(name))]);
    const furthest = Math.max(...[...seen].map((value, n) => Math.abs(value - (sent[n] ?? 0))));
    expect(furthest).toBeLessThan(12);
  },
);

test.each([
  ['corrupt.pdf', 'application/pdf', 1],
  ['invoice-encrypted.pdf', 'application/pdf', 1],
  ['invoice-12-pages.pdf', 'application/pdf', 13],
  ['invoice-12-pages.pdf', 'image/png', 1],
  ['ad-screenshot.png', 'application/pdf', 1],
] as const)('%s as %s, page %i, cannot be drawn and does no harm', async (name, type, page) => {
  expect(await drawPage(file(name), type, page)).toBeUndefined();
});
