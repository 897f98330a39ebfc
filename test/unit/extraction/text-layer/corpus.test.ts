import { expect, test } from 'vitest';
import { compareTextLayer } from '../../../../functions/extraction/text-layer/compare.ts';
import { declaredType, draw } from '../../../../scripts/bench-audit/corpus/draw.ts';
import type { Drawing } from '../../../../scripts/bench-audit/corpus/drawing.ts';
import { halves, loadCorpus } from '../../../../scripts/bench-audit/corpus/load.ts';

const hides = (drawing: Drawing) => drawing.as === 'invoice' && drawing.facts.hidden !== undefined;
const opens = (drawing: Drawing) =>
  drawing.as !== 'invoice' || (drawing.password === undefined && drawing.isBroken !== true);

test.each(halves)(
  'of the %s corpus only PDFs with hidden text raise an alarm, even if nothing was read from any',
  async (half) => {
    const documents = (await loadCorpus(half)).flatMap((claim) =>
      claim.documents.map(({ slot, drawing }) => ({ name: `${claim.name} ${slot}`, drawing })),
    );
    const pdfs = documents.filter(({ drawing }) => declaredType(drawing) === 'application/pdf' && opens(drawing));
    const alarms: string[] = [];
    for (const { name, drawing } of pdfs) {
      const { isWhole, hidden } = await compareTextLayer(await draw(drawing), []);
      if (!isWhole || hidden.length > 0) alarms.push(name);
    }
    expect(pdfs.length).toBeGreaterThan(60);
    expect(alarms).toEqual(pdfs.filter(({ drawing }) => hides(drawing)).map(({ name }) => name));
    expect(alarms.length).toBeGreaterThan(0);
  },
  180_000,
);
