import { expect, test } from 'vitest';
import { textReading } from '../../../functions/extraction/text-reading.ts';

test('lines are kept in the order given, words and pages are not lines', () => {
  const reading = textReading({
    DocumentMetadata: { Pages: 1 },
    Blocks: [
      { BlockType: 'PAGE', Page: 1 },
      { BlockType: 'LINE', Text: 'Fabrikam Security', Confidence: 99.123, Page: 1 },
      { BlockType: 'WORD', Text: 'Fabrikam' },
      { BlockType: 'LINE', Text: 'Book now', Confidence: 64 },
    ],
  });
  expect(reading).toEqual({
    pages: 1,
    lines: [
      { text: 'Fabrikam Security', confidence: 99.12, page: 1, box: null },
      { text: 'Book now', confidence: 64, page: 1, box: null },
    ],
  });
});

test('a picture without text is a reading without lines', () => {
  expect(textReading({})).toEqual({ lines: [], pages: 0 });
});

test('one endless line is cut, so that it cannot fill the store', () => {
  const [line] = textReading({ Blocks: [{ BlockType: 'LINE', Text: 'x'.repeat(10_000), Confidence: 90 }] }).lines;
  expect(line?.text).toHaveLength(500);
});
