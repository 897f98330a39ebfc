import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawInvoicePdf, drawScene, drawTextPage, photographPdf } from '../../../../local/documents/index.ts';
import { seenThrough } from '../../../../local/documents/perspective.ts';
import { englishInvoice, germanInvoice } from '../../../fixtures/documents/generate/specs.ts';

const photo = { seed: 3, dpi: 60 };

describe('a photographed sheet', () => {
  test('is a JPEG, larger than the sheet, the same for the same seed', async () => {
    const pdf = await drawInvoicePdf(englishInvoice);
    const [one, again, other] = await Promise.all([
      photographPdf(pdf, photo),
      photographPdf(pdf, photo),
      photographPdf(pdf, { ...photo, seed: 4 }),
    ]);
    expect(one.equals(again)).toBe(true);
    expect(one.equals(other)).toBe(false);
    const { format, width } = await sharp(one).metadata();
    expect(format).toBe('jpeg');
    expect(width).toBeGreaterThan(500);
  });

  test('shows the sheet as it is where its corners are not moved', () => {
    const sheet = { data: Buffer.from([10, 20, 30, 40, 50, 60, 70, 80, 90]), width: 3, height: 3 };
    const corners = [
      { x: 0, y: 0 },
      { x: 2, y: 0 },
      { x: 2, y: 2 },
      { x: 0, y: 2 },
    ];
    const seen = seenThrough(sheet, corners, { width: 2, height: 2 }, 0);
    expect([...seen.data]).toEqual([10, 20, 40, 50]);
  });
});

test('every letter form is drawn in every language, each to bytes of its own', async () => {
  const forms = (['letterhead', 'window', 'boxed'] as const).flatMap((layout) =>
    [englishInvoice, germanInvoice].map((spec) => drawInvoicePdf({ ...spec, layout })),
  );
  const drawn = (await Promise.all(forms)).map((bytes) => bytes.toString('base64'));
  expect(new Set(drawn).size).toBe(6);
});

test('a text page and a scene are the same for the same seed', async () => {
  const page = { title: 'Agenda', lines: ['09:00 Welcome'], date: '2025-03-01', seed: 2 };
  expect((await drawTextPage(page)).equals(await drawTextPage(page))).toBe(true);
  const scene = { banner: 'Sentra Cloud', seed: 2 };
  expect((await drawScene(scene)).equals(await drawScene(scene))).toBe(true);
});
