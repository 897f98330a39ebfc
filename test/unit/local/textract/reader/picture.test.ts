import { describe, expect, it } from 'vitest';
import { flatten } from '../../../../../local/textract/reader/flatten.ts';
import type { Picture } from '../../../../../local/textract/reader/pdf.ts';
import { skewOf } from '../../../../../local/textract/reader/skew.ts';

const sheet = (width: number, height: number, shade: (x: number, y: number) => number): Picture => {
  const data = Buffer.alloc(width * height);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) data[y * width + x] = shade(x, y);
  return { data, width, height };
};

// Rows of dashes, turned clockwise about the top left corner.
const dashes = (degrees: number) =>
  sheet(600, 800, (x, y) => {
    const slope = Math.tan((degrees * Math.PI) / 180);
    const row = (((y - x * slope) % 30) + 30) % 30;
    return row < 6 && Math.floor(x / 9) % 2 === 0 ? 20 : 250;
  });

describe('the skew of a page', () => {
  it.each([0, 1.3, -2.4, 4.5])('is found at %s°', (degrees) => expect(skewOf(dashes(degrees))).toBeCloseTo(degrees, 0));

  it('is none on a page without print', () => expect(skewOf(sheet(600, 800, () => 255))).toBe(0));
});

describe('a page made flat', () => {
  const at = (picture: Picture, x: number, y: number) => picture.data[y * picture.width + x] ?? -1;
  const stroke = (x: number) => x % 40 < 5;

  it('loses its shade and keeps its print', () => {
    const flat = flatten(sheet(400, 400, (x, y) => (stroke(x) ? 30 : 250 - y / 4)));
    expect(at(flat, 20, 10)).toBeGreaterThan(245);
    expect(at(flat, 20, 390)).toBeGreaterThan(245);
    expect(at(flat, 2, 200)).toBeLessThan(60);
  });

  it('shows light print on a dark band as dark on white', () => {
    const band = (y: number) => y > 100 && y < 300;
    const flat = flatten(sheet(400, 400, (x, y) => (band(y) ? (stroke(x) ? 255 : 60) : stroke(x) ? 20 : 255)));
    expect(at(flat, 20, 200)).toBeGreaterThan(245);
    expect(at(flat, 2, 200)).toBeLessThan(30);
    expect(at(flat, 2, 30)).toBeLessThan(30);
  });

  it('keeps letters whole that are larger than what tells the ground', () => {
    const letter = (x: number, y: number) => x % 60 < 34 && y > 160 && y < 240 && !(y > 190 && y < 200 && x % 60 > 12);
    const page = sheet(400, 400, (x, y) => (letter(x, y) ? 20 : 250));
    const inside = (picture: Picture) => [at(picture, 68, 170), at(picture, 70, 195), at(picture, 150, 230)];
    for (const ink of inside(flatten(page, 'large'))) expect(ink).toBeLessThan(60);
    expect(at(flatten(page, 'large'), 105, 200)).toBeGreaterThan(245);
  });
});
