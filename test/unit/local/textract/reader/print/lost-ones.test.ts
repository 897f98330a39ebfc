import { describe, expect, it } from 'vitest';
import { type Line, lineOf, textOf, type Word } from '../../../../../../local/textract/interpreter/page.ts';
import { alphabetOf } from '../../../../../../local/textract/reader/print/alphabet.ts';
import { withLostOnes } from '../../../../../../local/textract/reader/print/lost-ones.ts';
import { printed } from '../../support/printed.ts';

const rows = ['1 204,50', '| 204,50', '1 371,10', '871,11', '411,01'];

/** An amount that was read in two words, its first row with a 1 before it and its second with a rule. */
const amount = async (row: number, first: string, second: string): Promise<Line[]> => {
  const { picture, lines } = await printed(
    rows.map((print) => ({ print })),
    'Times-Roman',
  );
  const alphabet = alphabetOf(picture, lines.slice(3));
  const [word] = lines[row]?.words ?? [];
  if (word === undefined) throw new Error('the row is printed');
  const { box } = word;
  const part = (text: string, left: number, right: number): Word => ({
    text,
    confidence: 95,
    box: { ...box, left, right },
  });
  const line = lineOf([part(first, box.left, box.left + 20), part(second, box.left + 22, box.right)]);
  return withLostOnes(picture, line === undefined ? [] : [line], alphabet);
};

describe('a stroke before a group of figures', () => {
  it('is a 1 where it looks like the page’s own', async () => {
    const [line] = await amount(0, '|', '204,50');
    expect(line && textOf(line.words)).toBe('1 204,50');
    expect(line?.words.map(({ confidence }) => confidence)).toEqual([90, 95]);
  });

  it('leaves the figures doubted where it does not', async () => {
    const [line] = await amount(1, '|', '204,50');
    expect(line && textOf(line.words)).toBe('| 204,50');
    expect(line?.words.map(({ confidence }) => confidence)).toEqual([95, 50]);
  });

  it('is nothing to ask about before other words', async () => {
    for (const next of ['2045', 'Total', '24,50']) {
      const [line] = await amount(0, '|', next);
      expect(line?.words.map(({ confidence }) => confidence)).toEqual([95, 95]);
      expect(line && textOf(line.words)).toBe(`| ${next}`);
    }
  });
});
