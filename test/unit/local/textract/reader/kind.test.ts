import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../../../local/textract/reader/kind.ts';
import { languageOf } from '../../../../../local/textract/reader/languages.ts';

describe('the kind of a document', () => {
  it.each([
    ['%PDF-1.7 …', 'pdf'],
    ['\nsome mail header\n%PDF-1.4', 'pdf'],
    ['plain text', undefined],
    ['GIF89a', undefined],
    ['', undefined],
  ])('of %j is %s', (text, kind) => expect(kindOf(Buffer.from(text))).toBe(kind));

  it('is told of pictures by their first bytes', () => {
    expect(kindOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))).toBe('png');
    expect(kindOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('jpeg');
    expect(kindOf(Buffer.from([0x89, 0x50]))).toBeUndefined();
  });
});

describe('the language of a page', () => {
  it.each([
    ['Invoice date Description Qty Unit price Amount', 'eng'],
    ['Rechnungsnummer Rechnungsdatum Menge Einzelpreis Gesamtbetrag', 'deu'],
    ['Facture n° Désignation Qté Prix unitaire Montant HT Total TTC', 'fra'],
    ['Fir die Rechnung und der Betrag bis zum', 'deu'],
    ['4,00 17 %', 'eng'],
    ['Invoice of Müller GmbH for the date and amount', 'eng'],
  ])('%s is %s', (text, language) => expect(languageOf(text.split(' '))).toBe(language));
});
