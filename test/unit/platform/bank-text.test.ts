import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bankText, longestName, longestTown } from '../../../functions/platform/bank-text.ts';

test.each([
  ['German umlauts', 'Müller & Söhne GmbH, Köln-Süd', 'Mueller + Soehne GmbH, Koeln-Sued'],
  ['German in capitals', 'MÜLLER STRAẞE Öl ÖL', 'MUELLER STRASSE Oel OEL'],
  ['decomposed umlauts', 'Mu\u0308ller Jose\u0301', 'Mueller Jose'],
  ['Polish', 'Łódź Żółć Sp. z o.o.', 'Lodz Zolc Sp. z o.o.'],
  ['Nordic', 'Ørsted Åse Þór', 'Orsted Ase Thor'],
  ['Turkish', 'İstanbul Işık A.Ş.', 'Istanbul Isik A.S.'],
  ['Vietnamese', 'Nguyễn Thị', 'Nguyen Thi'],
  ['Greek', 'Ελλάδα ΑΕ', 'Ellada AE'],
  ['Cyrillic', 'ООО «Ромашка»', 'OOO Romashka'],
  ['Chinese', '北京科技有限公司', 'BeiJingKeJiYouXianGongSi'],
  ['Arabic', 'شركة الاختبار', 'shrkh lkhtbr'],
  ['full width', '＝１＋２', '1+2'],
  ['formulas', '=HYPERLINK("http://x")', "HYPERLINK('http://x')"],
  ['leading marks', '-/: @SUM(1)', 'SUM(1)'],
  ['control characters', 'Acme\t=1\r\n+2', 'Acme 1 +2'],
  ['markup', '<Nm>Acme</Nm> & Co;', 'Nm Acme /Nm + Co,'],
  ['emoji among letters', 'Acme 🎉 Ltd', 'Acme Ltd'],
  ['marks that nobody sees', '\u202eAc\u200bme\u00ad', 'Acme'],
])('%s', (_, text, written) => expect(bankText(text, longestName)).toBe(written));

test.each(['😀🎉', '❤️1️⃣🇩🇪', '🏴‍☠️👩‍👩‍👧', '...', '=@#', ' \u200b ', '⸺'])('nothing is left of %j', (text) =>
  expect(bankText(text, longestName)).toBe(''),
);

test('what is too long is cut at a word, and a single long word where it must be', () => {
  expect(bankText('Vereinigte Versicherungsgesellschaft von Amerika', longestTown)).toBe('Vereinigte');
  expect(bankText('one two three', 7)).toBe('one two');
  expect(bankText('one two three', 8)).toBe('one two');
  expect(bankText('abcdefghij', 4)).toBe('abcd');
  expect(bankText('( abcdefghij', 4)).toBe('( ab');
});

test('whatever the text: letters that every bank takes, no longer than asked, and the same when written again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 140 }), (text, longest) => {
      const written = bankText(text, longest);
      expect(written).toMatch(/^[A-Za-z0-9/\-?:().,'+ ]*$/);
      expect(written.length).toBeLessThanOrEqual(longest);
      expect(written).toBe(written.trim());
      expect(written === '' || /[A-Za-z0-9]/.test(written)).toBe(true);
      expect(bankText(written, longest)).toBe(written);
    }),
    { numRuns: 500 },
  );
});
