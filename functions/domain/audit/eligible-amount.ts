import type { LineVerdict } from './finding.ts';
import { type InvoiceLines, isTaxLine } from './lines-of-invoice.ts';

/** What of an invoice counts, minor units of its own currency; `why` when a part of it could only be bounded. */
export type EligibleAmount = { readonly minor: number; readonly why: string | null };

type Counts = (line: Pick<LineVerdict, 'verdict'>) => boolean;

/** What the machine counts: a line that is open does not. docs/handbook.md § Claim audit */
export const isEligible: Counts = ({ verdict }) => verdict === 'eligible';

/** What counts once a person accepts every line that is open. docs/handbook.md § Review */
export const mayBeEligible: Counts = ({ verdict }) => verdict !== 'not-eligible';

/** Whether an invoice names nothing that counts, in lines that agree with its total: anything less can be misread. */
export const surelyNotEligible = ({ lines, fit }: InvoiceLines): boolean =>
  (fit?.fits === 'net' || fit?.fits === 'gross') && !lines.some(mayBeEligible);

/**
 * The lines of an invoice that count, net of the tax that partners recover; the total net of stated tax where no line has
 * an amount. What cannot be told exactly counts at its least, and a person looks. Null without a total.
 * docs/handbook.md § Claim audit
 */
export function eligibleAmount(
  { total, lines, fit }: InvoiceLines,
  taxRecoverable: boolean,
  counts: Counts = isEligible,
): EligibleAmount | null {
  if (total.minor === null || fit === null) return null;
  const { tax } = fit;
  const net = total.minor - tax.minor;
  const unsure = tax.isSure || !taxRecoverable ? null : 'the tax on the invoice can be read in several ways';
  if (fit.fits === 'none') return { minor: taxRecoverable ? net : total.minor, why: unsure };
  const goods = lines.filter((line) => !isTaxLine(line));
  const sum = sumOf(goods);
  const eligible = Math.max(0, sumOf(goods.filter(counts)));
  if (fit.fits === 'off') return { minor: Math.max(0, Math.min(eligible, net)), why: unsure };
  const isGross = fit.fits === 'gross';
  if (isGross !== taxRecoverable) return { minor: eligible, why: null };
  const share = taxOn(eligible, sum, tax.minor, tax.rates > 1, isGross);
  return { minor: Math.max(0, isGross ? eligible - share.minor : eligible + share.minor), why: share.why ?? unsure };
}

/** The tax on a part of the lines, rounded so that what counts is never more than it comes to. */
function taxOn(part: number, whole: number, tax: number, hasRates: boolean, isTakenOff: boolean) {
  if (part === whole || tax === 0) return { minor: tax, why: null };
  if (part === 0) return { minor: 0, why: null };
  if (hasRates || whole <= 0) {
    return { minor: isTakenOff ? tax : 0, why: 'which of the tax rates the eligible lines carry is not said' };
  }
  const [product, divisor] = [BigInt(part) * BigInt(tax), BigInt(whole)];
  return { minor: Number(isTakenOff ? (product + divisor - 1n) / divisor : product / divisor), why: null };
}

const sumOf = (lines: readonly { readonly amount: number | null }[]): number =>
  lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
