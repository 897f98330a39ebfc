import { createHash } from 'node:crypto';
import { wordsFor } from '../local/failure.ts';
import { readDocument } from '../local/textract/reader/document.ts';
import { withPdf } from '../local/textract/reader/pdf.ts';
import { createRecogniser, type Recogniser } from '../local/textract/reader/recogniser.ts';
import { percent, table } from './bench/report/table.ts';
import { draw } from './bench-audit/corpus/draw.ts';
import type { Drawing } from './bench-audit/corpus/drawing.ts';
import { type Half, halves, loadCorpus } from './bench-audit/corpus/load.ts';
import { newRows, type Row, tally } from './bench-reader/tally.ts';

type Invoice = Extract<Drawing, { as: 'invoice' }>;

const isReadable = (drawing: Drawing): drawing is Invoice =>
  drawing.as === 'invoice' && drawing.password === undefined && drawing.isBroken !== true;

const printedOn = async (drawing: Invoice): Promise<string> =>
  withPdf(await draw({ ...drawing, medium: { by: 'pdf' } }), async (document) =>
    Array.from({ length: document.getPageCount() }, (_, page) => document.getPage(page).getText()).join('\n'),
  );

/** How often the words that the local reader believes so much are right, on the invoices of one cast. */
async function measure(half: Half, recogniser: Recogniser): Promise<Row[]> {
  const rows = newRows();
  const claims = (await loadCorpus(half)).filter(({ expected }) => !expected.refused);
  const drawings = claims.flatMap(({ documents }) => documents.map(({ drawing }) => drawing)).filter(isReadable);
  const seen = new Set<string>();
  for (const drawing of drawings) {
    const bytes = await draw(drawing);
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (seen.has(hash)) continue;
    seen.add(hash);
    const pages = await readDocument(bytes, { recogniser, layout: 'sheet', mostPages: 100 });
    const words = pages.flatMap(({ page }) => page.lines.flatMap((line) => line.words));
    tally(rows, words, await printedOn(drawing));
  }
  return rows;
}

const report = (rows: readonly Row[]): string =>
  table(
    ['words of', 'believed', 'read', 'right'],
    rows.map(({ make, from, read, right }) => [
      make,
      `from ${from}`,
      `${read}`,
      read === 0 ? '' : percent(right / read),
    ]),
  );

/** Prints what the local reader's belief is worth, cast by cast: `node scripts/bench-reader.ts [cast ...]`, every development cast by default. */
async function bench(named: readonly string[]): Promise<void> {
  const recogniser = createRecogniser();
  try {
    for (const half of halves.filter((each) => (named.length === 0 ? each !== 'held-out' : named.includes(each)))) {
      console.log(`\n${half}\n\n${report(await measure(half, recogniser))}`);
    }
  } finally {
    await recogniser.close();
  }
}

try {
  await bench(process.argv.slice(2));
} catch (error) {
  console.error(wordsFor(error));
  process.exitCode = 2;
}
