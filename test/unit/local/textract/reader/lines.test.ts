import { describe, expect, it } from 'vitest';
import { textOf } from '../../../../../local/textract/interpreter/page.ts';
import { splitIntoLines, withoutEchoes } from '../../../../../local/textract/reader/lines.ts';
import { print } from '../support/page.ts';

const texts = (lines: ReturnType<typeof splitIntoLines>) => lines.map((line) => textOf(line.words));

describe('a row that was read as one', () => {
  it('is parted where a column begins', () => {
    const words = [...print(50, 0, 'Bill to:').words, ...print(500, 0, 'Invoice number:').words];
    expect(texts(splitIntoLines(words))).toEqual(['Bill to:', 'Invoice number:']);
  });

  it('stays whole over the blank of a typewriter face', () => {
    const words = [...print(50, 0, 'Boston,').words, ...print(150, 0, 'MA').words];
    expect(texts(splitIntoLines(words))).toEqual(['Boston, MA']);
  });

  it('is parted from the logo before it', () => {
    const logo = print(50, 0, '(o', { height: 60 });
    const name = print(80, 20, 'Blue Lantern Digital', { height: 24 });
    expect(texts(splitIntoLines([...logo.words, ...name.words]))).toEqual(['(o', 'Blue Lantern Digital']);
  });

  it('keeps a short tall letter of its own', () => {
    expect(texts(splitIntoLines(print(50, 0, 'Facturé à l’adresse').words))).toEqual(['Facturé à l’adresse']);
  });
});

describe('what is no print', () => {
  it('is left out: signs alone, frames and echoes', () => {
    const address = [print(120, 120, 'Nordlicht Systemhaus AG'), print(120, 150, '22767 Hamburg')];
    const frame = print(100, 100, 'l', { height: 200 });
    const wide = { ...frame, box: { left: 100, top: 100, right: 600, bottom: 300 } };
    const title = print(700, 50, 'INVOICE', { height: 30 });
    const echo = print(720, 52, 'OIC', { height: 26 });
    expect(texts(withoutEchoes([...address, wide, title, echo, print(0, 0, '— ·')]))).toEqual([
      'Nordlicht Systemhaus AG',
      '22767 Hamburg',
      'INVOICE',
    ]);
  });
});
