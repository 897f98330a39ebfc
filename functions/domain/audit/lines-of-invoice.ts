import type { ReadValue } from '../claim/document.ts';
import type { Currency } from '../money/money.ts';
import type { AuditInput, ReadInvoice } from './audit-input.ts';
import { competitorIn } from './competitors.ts';
import { type Standing, standingOf, taxCategory } from './eligible-line.ts';
import type { FindWords } from './eligible-words.ts';
import type { LineVerdict } from './finding.ts';
import { markOn, readingCurrency, statedTotal, type Told, type Untold } from './invoice-total.ts';
import { signedSum } from './lines-amount.ts';
import { fitLines, type LinesFit } from './lines-fit.ts';
import { quoted } from './result.ts';

/** An invoice with its lines judged, every sum in minor units of the currency it is read in. */
export type InvoiceLines = ReadInvoice & {
  readonly currency: Currency;
  readonly total: Told | Untold;
  readonly lines: readonly LineVerdict[];
  /** Null when there is no total to compare with. */
  readonly fit: LinesFit | null;
};

type Judging = Pick<AuditInput, 'claim' | 'request' | 'policy'>;

/** The lines of an invoice, each judged by what it names, and how they go together with its total. docs/handbook.md § Claim audit */
export function linesOf(invoice: ReadInvoice, input: Judging, find: FindWords): InvoiceLines {
  const currency = readingCurrency(invoice, input);
  const total = statedTotal(invoice, currency);
  const { reading } = invoice;
  const decimalMark = markOn(reading);
  const lines = reading.lines.flatMap(({ item, price }, index): LineVerdict[] => {
    const readFrom = item ?? price;
    if (readFrom === null) return [];
    const sum = price && signedSum(price.text, { currency, decimalMark });
    const amount = sum && 'minor' in sum ? sum.minor : null;
    const standing = judged(item, amount, input, find);
    const told = { ...readFrom, text: quoted(readFrom.text) };
    return [{ slotId: invoice.slot.slotId, line: index + 1, ...standing, amount, currency, readFrom: told }];
  });
  const fit = total.minor === null ? null : fitLines(sumsIn(lines), { reading, total: total.minor, currency });
  return { ...invoice, currency, total, lines, fit };
}

function judged(item: ReadValue | null, amount: number | null, input: Judging, find: FindWords): Standing {
  const { confidencePercent, eligibility } = input.policy.rules.claim;
  if (item === null) {
    return { verdict: 'unknown', category: null, reason: 'A line does not say what it is for. A person looks at it.' };
  }
  const standing = standingOf(item.text, input.request.terms.activityType, eligibility, find);
  const competitor = competitorIn(item.text, eligibility);
  if (competitor !== undefined && standing.verdict !== 'not-eligible') {
    const reason = `"${quoted(item.text)}" names ${competitor}: what is for a competitor's products does not count. A person looks at it.`;
    return { ...standing, verdict: 'unknown', reason };
  }
  if (amount !== null && amount < 0 && standing.verdict === 'unknown') {
    return { verdict: 'eligible', category: null, reason: `"${quoted(item.text)}" lowers what counts.` };
  }
  if (standing.verdict === 'not-eligible' && item.confidence < confidencePercent) {
    return { ...standing, verdict: 'unknown', reason: `"${quoted(item.text)}" is hard to read. A person looks at it.` };
  }
  return standing;
}

/** Whether a line states the tax and nothing that was bought. */
export const isTaxLine = ({ category }: Pick<LineVerdict, 'category'>): boolean => category === taxCategory;

function sumsIn(lines: readonly LineVerdict[]): { sum: number | null; ofTaxLines: number } {
  const sumOf = (some: readonly LineVerdict[]) => some.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const goods = lines.filter((line) => !isTaxLine(line) && line.amount !== null);
  return { sum: goods.length === 0 ? null : sumOf(goods), ofTaxLines: sumOf(lines.filter(isTaxLine)) };
}
