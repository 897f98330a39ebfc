import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { distance, keysOf, keysOfCopies } from '../../../../../functions/domain/audit/picture/picture-keys.ts';
import { picturePrint } from '../../../../../functions/domain/audit/picture/picture-print.ts';
import { nearlySameWords, wordMarks } from '../../../../../functions/domain/audit/picture/word-marks.ts';
import { defaultFraud } from '../../../../../functions/domain/policy/fraud-policy.ts';
import { drawScene } from '../../../../../local/documents/index.ts';

const { pictures } = defaultFraud;

async function printOf(picture: Sharp) {
  const { data, info } = await picture.greyscale().raw().toBuffer({ resolveWithObject: true });
  const print = picturePrint({ data, width: info.width, height: info.height });
  if (!print) throw new Error('too little to see');
  return print;
}
const scene = (seed: number) => drawScene({ banner: 'Vendor Example', seed });

test.each([
  ['saved again', (sent: Buffer) => sharp(sent).jpeg({ quality: 40 })],
  ['half as large', (sent: Buffer) => sharp(sent).resize({ width: 480 })],
  ['half as large again', (sent: Buffer) => sharp(sent).resize({ width: 1440 })],
  ['brighter', (sent: Buffer) => sharp(sent).modulate({ brightness: 1.15 })],
  ['with less contrast', (sent: Buffer) => sharp(sent).linear(0.85, 19)],
  ['without its colours', (sent: Buffer) => sharp(sent).greyscale()],
  ['cut on all sides', (sent: Buffer) => sharp(sent).extract({ left: 20, top: 14, width: 1490, height: 990 })],
])('a photo %s is found by its keys and is the same', async (_, change) => {
  const sent = await scene(71);
  const first = await printOf(sharp(sent));
  const again = await printOf(sharp(await change(sent).png().toBuffer()));
  expect(keysOf(first).some((key) => keysOfCopies(again).includes(key))).toBe(true);
  expect(distance(first.bits, again.bits)).toBeLessThanOrEqual(pictures.differingBits);
});

test('photos of different scenes are far from each other', async () => {
  const prints = await Promise.all([81, 82, 83, 84].map(async (seed) => printOf(sharp(await scene(seed)))));
  const distances = prints.flatMap((one, n) => prints.slice(n + 1).map((other) => distance(one.bits, other.bits)));
  expect(Math.min(...distances)).toBeGreaterThan(pictures.differingBits);
});

test('an empty page and a plain surface have no print', () => {
  const page = (shade: (n: number) => number) =>
    picturePrint({ data: Uint8Array.from({ length: 200 * 140 }, (_, n) => shade(n)), width: 200, height: 140 });
  expect(page(() => 255)).toBeUndefined();
  expect(page((n) => 250 - (n % 7))).toBeUndefined();
  expect(page((n) => (n % 200 < 100 ? 20 : 240))).toBeDefined();
});

test.each([
  [1, 1],
  [3, 200],
  [63, 65],
])('a picture of %i by %i pixels does no harm', (width, height) => {
  const data = Uint8Array.from({ length: width * height }, (_, n) => (n * 37) % 256);
  expect(() => picturePrint({ data, width, height })).not.toThrow();
});

test('words agree when nearly all are the same, or too few to count', () => {
  const text = ['Spring campaign with Vendor Example', 'Reserve your seat: Munich, 12 May 2026'];
  const [marks, another] = [wordMarks(text), wordMarks([text[0] ?? '', 'Book now: Hamburg, 19 June 2027'])];
  expect(wordMarks([text.join(' ').toUpperCase()])).toEqual(marks);
  expect(nearlySameWords(marks, marks, pictures)).toBe(true);
  expect(nearlySameWords(marks, another, pictures)).toBe(false);
  expect(nearlySameWords(marks, [], pictures)).toBe(false);
  expect(nearlySameWords(wordMarks(['Vendor Example']), wordMarks(['Stand 12']), pictures)).toBe(true);
});
