import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { printsOf } from '../../../../functions/extraction/pictures/see-pictures.ts';
import { drawScene } from '../../../../local/documents/index.ts';

test('every photo of an album is seen, as many as a claim may have pages', async () => {
  const album = await PDFDocument.create();
  const photo = await album.embedJpg(await drawScene({ banner: 'Vendor Example', seed: 3 }));
  for (let page = 0; page < 30; page++) album.addPage([600, 400]).drawImage(photo, { width: 600, height: 400 });
  const prints = await printsOf(await album.save(), 'application/pdf');
  expect(prints.map(({ page }) => page)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
});

test('a file that cannot be drawn has no prints', async () => {
  expect(await printsOf(Buffer.from('no picture at all'), 'image/jpeg')).toEqual([]);
});
