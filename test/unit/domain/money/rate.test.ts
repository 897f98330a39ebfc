import { describe, expect, it } from 'vitest';
import { minorUnitDigits } from '../../../../functions/domain/money/amount.ts';
import { isCurrency } from '../../../../functions/domain/money/iso-4217.ts';
import { DecimalRate, isSameFigure } from '../../../../functions/domain/money/rate.ts';
import { recordingProblems } from '../../../../functions/domain/money/recording.ts';

it.each(['0', '0.0', '000.0000000000', '-1', '+1', '1e3', '1,08', '.5', '1.', '', '1.00000000001', '1234567890', ' 1'])(
  'there is no rate of "%s"',
  (text) => {
    expect(DecimalRate.safeParse(text).success).toBe(false);
  },
);

it.each(['1', '0.0000000001', '999999999.9999999999', '01.0832'])('there is a rate of %s', (text) => {
  expect(DecimalRate.parse(text)).toBe(text);
});

it('knows one figure in two writings', () => {
  expect(isSameFigure('1.08', '01.0800')).toBe(true);
  expect(isSameFigure('10', '10.0')).toBe(true);
  expect(isSameFigure('1.08', '10.8')).toBe(false);
  expect(isSameFigure('100', '1')).toBe(false);
});

it('knows the currencies in use, and how they are cut', () => {
  for (const code of ['USD', 'EUR', 'JPY', 'KWD', 'CLF', 'XOF', 'XCG']) expect(isCurrency(code)).toBe(true);
  for (const code of ['XXX', 'XTS', 'XAU', 'DEM', 'ABC', 'usd', '']) expect(isCurrency(code)).toBe(false);
  const cut = ['BIF', 'ISK', 'UYI', 'XPF', 'TND', 'UYW'].map((code) => [isCurrency(code), minorUnitDigits(code)]);
  expect(cut).toEqual([
    [true, 0],
    [true, 0],
    [true, 0],
    [true, 0],
    [true, 3],
    [true, 4],
  ]);
});

describe('recordingProblems', () => {
  const good = { from: 'EUR', to: 'USD', rate: '1.0832', source: 'ECB', on: '2026-11-20' };
  const check = (rates: (typeof good)[], known: (typeof good)[] = []) =>
    recordingProblems(rates, { known, today: '2026-11-21' });

  it('has none for good rates, for both directions of a pair, and for the same again', () => {
    const back = { ...good, from: 'USD', to: 'EUR', rate: '0.9232' };
    expect(check([good, back, { ...good, on: '2026-11-21' }, good])).toEqual([]);
    expect(check([{ ...good, rate: '1.08320', source: 'Reuters' }], [good])).toEqual([]);
  });

  it('names every problem of every rate at once', () => {
    const rates = [
      { ...good, to: 'EUR', rate: '0' },
      { ...good, from: 'ABC', on: '2026-11-22' },
      { ...good, from: 'eur', rate: '1,08', source: ' ', on: '2026-02-30' },
      { ...good, rate: '1.09' },
      { ...good, from: 'GBP', rate: '1.3' },
      { ...good, from: 'GBP', rate: '1.4' },
      { ...good, from: 'JPY', source: 'E\u0000CB' },
    ];
    expect(check(rates, [good]).map(({ field, problem }) => `${field} ${problem}`)).toEqual([
      '/0/rate must be more than zero',
      '/0/to must be another currency than "from"',
      '/1/from is no currency of ISO 4217',
      '/1/on must not be in the future',
      '/2/from must be a three-letter ISO 4217 code',
      '/2/rate must be a decimal such as 1.0832, with at most ten places',
      expect.stringMatching(/^\/2\/source /),
      expect.stringMatching(/^\/2\/on /),
      '/3/rate is 1.0832 on record, for the same pair and day; a recorded rate is never changed',
      '/5/rate is 1.3 in the list, at 4, for the same pair and day; a recorded rate is never changed',
      '/6/source must be letters that can be read',
    ]);
  });
});
