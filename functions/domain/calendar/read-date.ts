import { IsoDate } from './dates.ts';
import { monthNumber, monthPattern } from './month-names.ts';

/** What a text can mean as a day: one day, several, or (null) none. */
export type DateReading = { readonly date: IsoDate } | { readonly ambiguous: readonly IsoDate[] } | null;

type Groups = Record<string, string | undefined>;
type Form = { readonly pattern: RegExp; readonly read: (groups: Groups) => IsoDate[] };

const separator = String.raw`\s*[-/.]\s*`;
const year = String.raw`(?<year>\d{4}|\d{2})(?!\d)`;

/** The ways a supplier writes a date, tried in this order; each takes what it found out of the text. */
const forms: readonly Form[] = [
  {
    pattern: /(?<!\d)(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/g,
    read: (found) => [isoDate(found.year, found.month, found.day)],
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|er|\.)?\s*(?:of\s+|-)?${monthPattern}\.?[\s,-]*${year}`,
      'g',
    ),
    read: (found) => [isoDate(found.year, monthNumber(found.name), found.day)],
  },
  {
    pattern: new RegExp(
      String.raw`(?<![a-z])${monthPattern}\.?\s*(?<day>\d{1,2})(?:st|nd|rd|th)?(?:\s*,\s*|\s+)${year}`,
      'g',
    ),
    read: (found) => [isoDate(found.year, monthNumber(found.name), found.day)],
  },
  {
    // Dots are written where the day comes first.
    pattern: new RegExp(String.raw`(?<!\d)(?<day>\d{1,2})\s*\.\s*(?<month>\d{1,2})\s*\.\s*${year}`, 'g'),
    read: (found) => [isoDate(found.year, found.month, found.day)],
  },
  {
    pattern: new RegExp(String.raw`(?<!\d)(?<first>\d{1,2})${separator}(?<second>\d{1,2})${separator}${year}`, 'g'),
    read: (found) => [isoDate(found.year, found.second, found.first), isoDate(found.year, found.first, found.second)],
  },
];

/**
 * Reads the day named in a text, in English, German or French. When the text leaves open which day is meant
 * (`03/04/2026`, or two days), every possible one is returned, earliest first: nothing is guessed. Years of two digits
 * are of this century. docs/handbook.md § Claim audit
 */
export function parseDate(text: string): DateReading {
  let rest = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const days = new Set<IsoDate>();
  for (const { pattern, read } of forms) {
    for (const match of rest.matchAll(pattern)) {
      for (const day of read(match.groups ?? {})) if (IsoDate.safeParse(day).success) days.add(day);
    }
    rest = rest.replace(pattern, ' ');
  }
  const [first, ...others] = [...days].sort();
  if (first === undefined) return null;
  return others.length === 0 ? { date: first } : { ambiguous: [first, ...others] };
}

function isoDate(year = '', month = '', day = ''): IsoDate {
  return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
