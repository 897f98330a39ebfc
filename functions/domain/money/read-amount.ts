import { currenciesNamed, minorUnitDigits } from './currency.ts';
import type { Currency } from './money.ts';

/** What a text can mean as a sum in minor units: one sum, several, or (null) none of this currency. */
export type MoneyReading =
  | { readonly minor: number }
  | { readonly ambiguous: true; readonly candidates: number[] }
  | null;

type DecimalMark = '.' | ',';
export type MoneyHints = {
  readonly currency: Currency;
  /** Settles `1,234` by the reader's habit. */
  readonly locale?: string;
  /** Settles `1,234` by what else stands on the document; see `decimalMarkOf`. */
  readonly decimalMark?: DecimalMark | undefined;
};

/** Grouping by thousands, or the Indian way by hundreds above the first thousand. */
const grouped = /^\d{1,3}(?:(?:,\d{3})+|(?:,\d{2})+,\d{3})$/;

/**
 * Reads a sum as suppliers write it: `1,234.56`, `1.234,56`, `1 234,56`, `1'234.56`, with a code or sign before or after.
 * Exact, and never a guess: where grouping and decimals cannot be told apart (`1,234`) every candidate is returned,
 * smallest first. Null when it is no sum, is negative, names another currency or has a fraction of a minor unit.
 * docs/handbook.md § Claim audit
 */
export function parseMoney(text: string, hints: MoneyHints): MoneyReading {
  const figures = figuresOf(text, hints.currency);
  if (figures === null) return null;
  const digits = minorUnitDigits(hints.currency);
  const marks = [...figures.matchAll(/[.,]/g)].map(([mark]) => mark);
  const last = marks.at(-1);
  if (last === undefined) return sum(withoutGrouping(figures), '', digits);
  if (marks.some((mark) => mark !== last)) return withDecimals(figures, last, digits);
  if (marks.length > 1) return sum(withoutGrouping(figures), '', digits);
  return withOneMark(figures, last, digits, hints);
}

/** What proves a decimal mark: one or two figures after it, another mark before it, or a lone zero. */
const proofs = [
  /\d([.,])\d{1,2}(?!\d|[.,]\d)/,
  /\d(?<grouping>[.,])\d{3}(?!\k<grouping>)([.,])\d/,
  /(?<![\d.,])0([.,])\d/,
];

/** The decimal mark that the other sums of a document prove (`99,00` a comma); undefined when they prove none or both. */
export function decimalMarkOf(texts: readonly string[]): DecimalMark | undefined {
  const proven = new Set(texts.flatMap((text) => proofs.map((proof) => proof.exec(text)?.at(-1))));
  if (proven.has('.') === proven.has(',')) return undefined;
  return proven.has('.') ? '.' : ',';
}

/** The figures and marks alone, or null when something else stands beside them than this currency. */
function figuresOf(text: string, currency: Currency): string | null {
  const plain = text.normalize('NFKC').replace(/[’`´]/g, "'").replace(/\s+/g, ' ').trim();
  const found = /^(?<before>[^\d,.'-]*?)\s*(?<figures>\d[\d., ']*?)\s*(?<after>[^\d,.' -][^\d]*)?$/.exec(plain)?.groups;
  if (!found?.figures) return null;
  const beside = [found.before, found.after].map((side) => side?.trim() ?? '').filter((side) => side !== '');
  return beside.every((side) => currenciesNamed(side).includes(currency)) ? found.figures : null;
}

/** Both marks occur: the last one is the decimal mark and must stand once. */
function withDecimals(figures: string, mark: string, digits: number): MoneyReading {
  const at = figures.indexOf(mark);
  if (at !== figures.lastIndexOf(mark)) return null;
  return sum(withoutGrouping(figures.slice(0, at)), figures.slice(at + 1), digits);
}

function withOneMark(figures: string, mark: string, digits: number, hints: MoneyHints): MoneyReading {
  const [before = '', after = ''] = figures.split(mark);
  const asDecimals = sum(withoutGrouping(before), after, digits);
  if (!/^[1-9]\d{0,2},\d{3}$/.test(`${before},${after}`)) return asDecimals;
  const asGroups = sum(`${before}${after}`, '', digits);
  const proven = hints.decimalMark ?? markOfLocale(hints.locale);
  if (proven !== undefined) return proven === mark ? asDecimals : asGroups;
  if (digits === 0) return asGroups;
  // The decimal reading is a candidate even where its third decimal is no whole minor unit.
  const asThousandths = BigInt(`${before}${after}`);
  const scale = 10n ** BigInt(digits);
  return { ambiguous: true, candidates: [Number((asThousandths * scale) / 1000n), Number(asThousandths * scale)] };
}

/** Figures without the marks, spaces or apostrophes (one kind of them) that group them; null when the groups are no groups. */
function withoutGrouping(figures: string): string | null {
  const marks = new Set(figures.match(/\D/g));
  if (marks.size === 0) return figures;
  return marks.size === 1 && grouped.test(figures.replace(/\D/g, ',')) ? figures.replace(/\D/g, '') : null;
}

function sum(whole: string | null, decimals: string, digits: number): MoneyReading {
  if (whole === null || !/^\d*$/.test(decimals) || /[1-9]/.test(decimals.slice(digits))) return null;
  const minor = Number(`${whole}${decimals.slice(0, digits).padEnd(digits, '0')}`);
  return Number.isSafeInteger(minor) ? { minor } : null;
}

function markOfLocale(locale: string | undefined): string | undefined {
  if (locale === undefined) return undefined;
  return new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value;
}
