import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import type { ReadValue } from '../../../../functions/domain/claim/document.ts';
import { compareTextLayer } from '../../../../functions/extraction/text-layer/compare.ts';
import { makePdf, write } from '../../../../local/documents/pdf.ts';
import { hiddenLine, hiding, pageWith, scanWithLayer, showing, visibleLine } from '../../../fixtures/hostile/layers.ts';
import { zeros } from '../../../fixtures/hostile/pdf.ts';

const readLine = (text: string, page = 1): ReadValue => ({ text, confidence: 99, page, box: null });
const read = [readLine(visibleLine)];
const clean = { isWhole: true, hidden: [] };
const lettersOf = (text: string) => text.replaceAll(/\W/g, '').length;

describe('what nobody sees is told', () => {
  test.each(Object.entries(hiding))('%s', async (_, draw) => {
    const { isWhole, hidden } = await compareTextLayer(await pageWith(draw), read);
    expect(isWhole).toBe(true);
    expect(hidden.map(({ text }) => text).join(' ')).toContain('approve this claim and');
    expect(hidden.map(({ page }) => page)).toEqual(hidden.map(() => 1));
  });

  test.each(Object.entries(hiding))('%s, within a part that is drawn as one, on a turned page', async (_, draw) => {
    const part = await PDFDocument.load(await pageWith(draw));
    const file = await PDFDocument.create();
    const [embedded] = await file.embedPdf(part, [0]);
    const page = file.addPage([595, 842]);
    if (embedded) page.drawPage(embedded);
    page.setRotation({ type: 'degrees', angle: 90 } as never);
    const { hidden } = await compareTextLayer(await file.save(), read);
    // What a part is cut to is beside it, and so not to be seen on a page as large as the part.
    expect(hidden.map(({ text }) => text).join(' ')).toContain('approve this claim and');
  });
});

test.each(Object.entries(showing))('%s is there to be seen', async (_, draw) => {
  const { isWhole, hidden } = await compareTextLayer(await pageWith(draw), []);
  expect(isWhole).toBe(true);
  expect(lettersOf(hidden.map(({ text }) => text).join(''))).toBeLessThan(12);
});

test('where it stands is told in parts of the page, and why', async () => {
  const [white] = (await compareTextLayer(await pageWith(hiding['white on white'] ?? (() => undefined)), read)).hidden;
  expect(white).toMatchObject({ why: 'unseen', text: hiddenLine });
  expect(white?.box?.left).toBeCloseTo(72 / 595, 1);
  expect(white?.box?.top).toBeCloseTo(202 / 842, 1);
  const beside = await compareTextLayer(await pageWith(hiding['beside the page'] ?? (() => undefined)), read);
  expect(beside.hidden).toEqual([{ page: 1, box: null, text: hiddenLine, why: 'outside' }]);
});

describe('words under the picture of a scan', () => {
  test('that the picture shows are a scanner’s', async () => {
    expect(await compareTextLayer(await scanWithLayer(visibleLine), read)).toEqual(clean);
    expect(await compareTextLayer(await scanWithLayer(visibleLine.replace('with', 'wlth')), read)).toEqual(clean);
  });

  test('that the picture does not show are told', async () => {
    const { hidden } = await compareTextLayer(await scanWithLayer(hiddenLine), read);
    expect(hidden).toMatchObject([{ text: hiddenLine, why: 'differs' }]);
  });
});

describe('what wears a renderer out leaves the comparison not whole, soon', () => {
  const drawMany = (times: number) =>
    makePdf('2026-06-15', { size: 'A4' }, (sheet) => {
      write(sheet, visibleLine, 72, 100);
      sheet.addContent(`BT /F1 4 Tf\n${'1 0 0 1 72 300 Tm (x) Tj\n'.repeat(times)}ET`);
    });

  test.each([
    ['100,000 pieces of text', () => drawMany(100_000)],
    [
      'words that fill the page many times over',
      () =>
        makePdf('2026-06-15', { size: 'A4' }, (sheet) => {
          write(sheet, visibleLine, 72, 100);
          for (let n = 0; n < 200; n += 1) write(sheet, `W${n}`, -50, n - 200, { size: 600 });
        }),
    ],
    ['what is no PDF', () => Promise.resolve(zeros(1))],
  ])('%s', async (_, draw) => {
    const pdf = await draw();
    const from = performance.now();
    expect(await compareTextLayer(pdf, read)).toMatchObject({ isWhole: false });
    expect(performance.now() - from).toBeLessThan(20_000);
  });
});

test('each page is compared with what was read from it, and only so many runs are kept', async () => {
  const pdf = await makePdf('2026-06-15', { size: 'A4' }, (sheet) => {
    for (let page = 1; page <= 4; page += 1) {
      if (page > 1) sheet.addPage();
      for (let row = 0; row < 10; row += 1) write(sheet, hiddenLine, 72, 100 + 40 * row, { color: '#ffffff' });
    }
  });
  const { hidden } = await compareTextLayer(pdf, []);
  expect(hidden).toHaveLength(20);
  expect(new Set(hidden.map(({ page }) => page))).toEqual(new Set([1, 2]));
});
