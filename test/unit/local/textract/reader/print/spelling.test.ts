import { describe, expect, it } from 'vitest';
import { spelledByPrint } from '../../../../../../local/textract/reader/print/spelling.ts';
import { type Printed, printed } from '../../support/printed.ts';

// What a page has in plenty: figures among figures and letters among letters.
const plenty = ['1,204.11', '3,571.86', '920.41', '2,604.05', 'INVOICE', 'Total', 'Subtotal', 'SUMMER', 'Bill', 'DUE'];
const surely: Printed[] = [...plenty, '14-06-2026'].map((print) => ({ print }));

/** What becomes of one word among those of a page. */
const spelled = async (word: Printed, font?: string) => {
  const { picture, lines } = await printed([...surely, word], font);
  return spelledByPrint(picture, lines).at(-1)?.words[0];
};

describe('a word that was read unsurely', () => {
  it('is believed when its signs look like the page’s own', async () => {
    expect(await spelled({ print: '1,024.61', confidence: 12 })).toMatchObject({ text: '1,024.61', confidence: 95 });
    expect(await spelled({ print: '1', confidence: 40 })).toMatchObject({ text: '1', confidence: 95 });
  });

  it('keeps its doubt when its signs look like others of the page', async () => {
    expect(await spelled({ print: '1,024.61', text: '7,024.61', confidence: 60 })).toMatchObject({ confidence: 60 });
    expect(await spelled({ print: '1,024.61', text: '1,024.67', confidence: 60 })).toMatchObject({ confidence: 60 });
    expect(await spelled({ print: '4,024.61', text: '4,024.6', confidence: 60 })).toMatchObject({ confidence: 60 });
  });

  it('keeps its doubt when the page has nothing to compare it with', async () => {
    const { picture, lines } = await printed([{ print: '1,024.61', confidence: 12 }]);
    expect(spelledByPrint(picture, lines)[0]?.words[0]).toMatchObject({ confidence: 12 });
  });

  it('has to look right only where the reader was unsure of a sign', async () => {
    const signs = [99, 99, 99, 99, 90];
    expect(await spelled({ print: 'KX437', confidence: 50, signs })).toMatchObject({ text: 'KX437', confidence: 95 });
    const torn = { print: 'KX437', text: 'KX431', confidence: 50, signs };
    expect(await spelled(torn)).toMatchObject({ text: 'KX431', confidence: 50 });
  });

  it('is left alone when it is a mere stroke, as frames and ornaments are read', async () => {
    expect(await spelled({ print: 'I', confidence: 30 })).toMatchObject({ confidence: 30 });
  });
});

describe('a sign with a look-alike among letters and figures', () => {
  it('is told by the print, whatever the reader took it for', async () => {
    expect(await spelled({ print: 'SI-04126', text: 'S1-04126', confidence: 55 })).toMatchObject({ text: 'SI-04126' });
    expect(await spelled({ print: 'SI-04126', text: 'S1-04126', confidence: 92 })).toMatchObject({ text: 'SI-04126' });
    expect(await spelled({ print: 'S1-04126', confidence: 55 })).toMatchObject({ text: 'S1-04126', confidence: 95 });
  });

  it('stays as it was read where the reader is sure of it, and then the word is believed no more', async () => {
    const signs = [99, 99, 99, 99, 99, 99, 90, 99];
    const misread = { print: 'SI-04136', text: 'S1-04136', confidence: 60, signs };
    expect(await spelled(misread)).toMatchObject({ text: 'S1-04136', confidence: 60 });
    const right = { print: 'SI-04136', confidence: 60, signs };
    expect(await spelled(right)).toMatchObject({ text: 'SI-04136', confidence: 95 });
  });

  it('stands once where the reader saw both of them', async () => {
    expect(await spelled({ print: 'SI-04126', text: 'SI1-04126', confidence: 40 })).toMatchObject({ text: 'SI-04126' });
    expect(await spelled({ print: 'MS-44126', text: 'MS-44126', confidence: 40 })).toMatchObject({ text: 'MS-44126' });
  });

  it('is no capital i and no small L among small letters, where the print tells neither', async () => {
    expect(await spelled({ print: 'Ulm1', text: 'UIm1', confidence: 30 })).toMatchObject({ confidence: 30 });
  });
});
