import type { IsoDate } from '../calendar/dates.ts';
import type { FieldProblem } from '../errors.ts';
import { isCurrency } from './iso-4217.ts';
import { ExchangeRate, isSameFigure } from './rate.ts';

/** A rate as somebody states it, unchecked. */
export type StatedRate = Readonly<Record<keyof ExchangeRate, string>>;
type Field = keyof ExchangeRate;

/**
 * What is wrong with a list of rates to record, every problem of every rate at once; pointers are relative to the list.
 * A rate that is on record with the same figure is no problem. docs/handbook.md § Currencies
 * @param known what is on record for the pairs and days of the list.
 * @param today no rate is of a later day.
 */
export function recordingProblems(
  rates: readonly StatedRate[],
  { known, today }: { readonly known: readonly ExchangeRate[]; readonly today: IsoDate },
): FieldProblem[] {
  const figures = new Map(known.map((rate) => [placeOf(rate), { rate: rate.rate, where: 'on record' }]));
  return rates.flatMap((stated, index) => {
    const problems = [...formProblems(stated), ...factProblems(stated, today)];
    const other = figures.get(placeOf(stated));
    figures.set(placeOf(stated), other ?? { rate: stated.rate, where: `in the list, at ${index}` });
    if (problems.length === 0 && other && !isSameFigure(other.rate, stated.rate)) {
      problems.push([
        'rate',
        `is ${other.rate} ${other.where}, for the same pair and day; a recorded rate is never changed`,
      ]);
    }
    return problems.map(([field, problem]) => ({ field: `/${index}/${field}`, problem }));
  });
}

/** What names a rate: its pair, in this direction, and its day. */
export const placeOf = ({ from, to, on }: Pick<StatedRate, 'from' | 'to' | 'on'>): string => `${from} ${to} ${on}`;

const formProblems = (stated: StatedRate): [Field, string][] =>
  (ExchangeRate.safeParse(stated).error?.issues ?? []).flatMap(({ path, message }): [Field, string][] => {
    const field = ExchangeRate.keyof().safeParse(path[0]);
    return field.success ? [[field.data, message]] : [];
  });

function factProblems({ from, to, on, source }: StatedRate, today: IsoDate): [Field, string][] {
  const problems: [Field, string][] = [];
  for (const [field, code] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (/^[A-Z]{3}$/.test(code) && !isCurrency(code)) problems.push([field, 'is no currency of ISO 4217']);
  }
  if (from === to) problems.push(['to', 'must be another currency than "from"']);
  if (/\p{Cc}/u.test(source)) problems.push(['source', 'must be letters that can be read']);
  if (on > today) problems.push(['on', 'must not be in the future']);
  return problems;
}
