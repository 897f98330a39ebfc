import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { printsOf } from '../../../../functions/extraction/pictures/see-pictures.ts';
import { drawScene } from '../../../../local/documents/index.ts';

test.each([
  [30, 30],
  [62, 61],
])('of an album of %i photos %i are seen: those that are compared, and one that tells of more', async (held, kept) => {
  const album = await PDFDocument.create();
  const photo = await album.embedJpg(await drawScene({ banner: 'Vendor Example', seed: 3 }));
  for (let page = 0; page < held; page++) album.addPage([600, 400]).drawImage(photo, { width: 600, height: 400 });
  const prints = await printsOf(await album.save(), 'application/pdf');
  expect(prints.map(({ page }) => page)).toEqual(Array.from({ length: kept }, (_, index) => index + 1));
});

test('a file that cannot be drawn has no prints', async () => {
  expect(await printsOf(Buffer.from('no picture at all'), 'image/jpeg')).toEqual([]);
});
