import { expect, test } from 'vitest';
import { lookAgain, type ReadLine } from '../../../../../local/textract/reader/second-look.ts';
import { print } from '../support/page.ts';

const picture = { data: Buffer.alloc(600 * 200, 255), width: 600, height: 200 };
const unsure = print(20, 40, '1 875,79 EUR', { confidence: 10 });
const [one, ...rest] = unsure.words;
const last = rest.at(-1) ?? one;
const line = { ...unsure, words: [one, ...rest.slice(0, -1), { ...last, confidence: 96 }] as typeof unsure.words };
const texts = (lines: readonly (typeof line)[]) => lines.map(({ words }) => words.map(({ text }) => text).join(' '));
const least = (lines: readonly (typeof line)[]) =>
  Math.min(...lines.flatMap(({ words }) => words.map((word) => word.confidence)));

/** Answers one look after the other, and counts them. */
const looks = (...answers: [text: string, confidence: number][]) => {
  let at = 0;
  const read: ReadLine = () => {
    const [text, confidence] = answers[at++] ?? ['', 0];
    return Promise.resolve(text.split(' ').map((word) => ({ text: word, confidence })));
  };
  return { read, count: () => at };
};

test('the same letters in a surer look are believed, however they are spaced, and then nobody looks further', async () => {
  const { read, count } = looks(['1875,79 EUR', 91]);
  const seen = await lookAgain(picture, [line], read);
  expect(texts(seen)).toEqual(['1 875,79 EUR']);
  expect(least(seen)).toBe(91);
  expect(count()).toBe(1);
});

test('other letters leave the doubt, unless both later looks are sure of them', async () => {
  const once = await lookAgain(picture, [line], looks(['7 875,79 EUR', 95], ['1 878,79 EUR', 95]).read);
  expect(texts(once)).toEqual(['1 875,79 EUR']);
  expect(least(once)).toBe(10);
  const unsureTwice = await lookAgain(picture, [line], looks(['7 875,79 EUR', 95], ['7 875,79 EUR', 85]).read);
  expect(least(unsureTwice)).toBe(10);
  const twice = await lookAgain(picture, [line], looks(['7 875,79 EUR', 95], ['7 875,79 EUR', 93]).read);
  expect(texts(twice)).toEqual(['7 875,79 EUR']);
  expect(least(twice)).toBe(93);
});

test('a sign with a look-alike among letters and figures is not believed more for being read so again', async () => {
  const number = print(20, 40, 'S1-004126 due', { confidence: 70 });
  const [seen] = await lookAgain(picture, [number], looks(['S1-004126 due', 91]).read);
  expect(seen?.words.map(({ confidence }) => confidence)).toEqual([70, 91]);
});

test('sure lines, dust and noise are not looked at again', async () => {
  const { read, count } = looks();
  const sure = print(20, 40, 'Total due', { confidence: 96 });
  await lookAgain(
    picture,
    [sure, print(20, 80, 'x', { confidence: 20 }), print(20, 120, 'sdfj wq', { confidence: 20 })],
    read,
  );
  expect(count()).toBe(0);
});
