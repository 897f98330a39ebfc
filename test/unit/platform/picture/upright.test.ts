import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { withPdf } from '../../../../functions/platform/pdf/pdfium.ts';
import { drawPage } from '../../../../functions/platform/picture/draw.ts';
import { jpegOrientation } from '../../../../functions/platform/picture/jpeg-orientation.ts';
import { onPaper } from '../../../../functions/platform/picture/paper.ts';

/** Four corners of four shades of grey, twice as wide as high. */
const corners = sharp(Buffer.from([0, 80, 160, 240]), { raw: { width: 2, height: 2, channels: 1 } }).resize(400, 200, {
  kernel: 'nearest',
  fit: 'fill',
});
const photo = (orientation: number) => corners.clone().jpeg({ quality: 95 }).withMetadata({ orientation }).toBuffer();

const cornersOf = ({ data, width, height }: { data: Uint8Array; width: number; height: number }) =>
  [0.25, 0.75].flatMap((y) =>
    [0.25, 0.75].map((x) => Math.round((data[Math.floor(y * height) * width + Math.floor(x * width)] ?? 0) / 40) * 40),
  );

test.each([1, 2, 3, 4, 5, 6, 7, 8])('a photo with orientation %i is drawn as viewers show it', async (orientation) => {
  const sent = await photo(orientation);
  expect(jpegOrientation(sent)).toBe(orientation);
  const drawn = await withPdf(await onPaper(sent, 'image/jpeg'), (pdf) => drawPage(pdf, 1, 200, 'grey'));
  const shown = await sharp(sent).autoOrient().greyscale().raw().toBuffer({ resolveWithObject: true });
  expect(drawn && cornersOf(drawn)).toEqual(cornersOf({ data: shown.data, ...shown.info }));
  expect(drawn && drawn.width > drawn.height).toBe(orientation < 5);
});

test('a photo that says nothing of how it was taken is upright', async () => {
  expect(jpegOrientation(await corners.clone().jpeg().toBuffer())).toBe(1);
});

test('notes of a camera that are cut or wrong do no harm', async () => {
  const sent = await photo(6);
  const header = sent.subarray(0, 300);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(299), fc.nat(255)), { maxLength: 12 }), fc.nat(300), (changes, length) => {
      const bytes = Buffer.from(header);
      for (const [at, value] of changes) bytes[at] = value;
      expect(jpegOrientation(bytes.subarray(0, length))).toBeOneOf([1, 2, 3, 4, 5, 6, 7, 8]);
    }),
    { numRuns: 2000 },
  );
  expect(jpegOrientation(Buffer.alloc(0))).toBe(1);
});
