import { page, stationeryFrom } from './layout/style.ts';
import { makePdf, rule, write, writeLines } from './pdf.ts';
import type { PageSpec } from './spec.ts';

/** An agenda, script, contract or the like: a title, the brand in the head, and lines of text. A PDF on A4. */
export const drawTextPage = (spec: PageSpec): Promise<Buffer> =>
  makePdf(spec.date, { size: 'A4', margin: 0 }, (sheet) => {
    const style = stationeryFrom(spec.seed ?? 1);
    if (spec.brand !== undefined)
      write(sheet, spec.brand, page.left, 52, { font: style.bold, size: 13, color: style.accent });
    write(sheet, spec.title, page.left, 96, { font: style.bold, size: 20 });
    rule(sheet, page.left, page.right, 128, style.accent, 1.2);
    writeLines(sheet, spec.lines, page.left, 148, 22, { font: style.font, size: 11.5 });
  });
