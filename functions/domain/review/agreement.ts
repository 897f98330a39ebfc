import * as z from 'zod';
import { CheckName } from '../audit/finding.ts';
import type { ReviewedLine } from './review.ts';

const count = z.int().min(0);

/** How one check and the people who reviewed it agreed, counted in lines. docs/handbook.md § Review */
export const CheckAgreement = z.strictObject({
  check: CheckName,
  passAccepted: count.describe('Passed by the machine, and in order.'),
  passOverruled: count.describe('Passed by the machine, and not in order.'),
  failAccepted: count.describe('Failed by the machine, and not in order.'),
  failOverruled: count.describe('Failed by the machine, and in order.'),
  openPassed: count.describe('Left open by the machine, and in order.'),
  openFailed: count.describe('Left open by the machine, and not in order.'),
  agreementPercent: z
    .number()
    .nullable()
    .describe('Of the lines that the machine decided, those that a person accepted; null when there are none.'),
});
export type CheckAgreement = z.infer<typeof CheckAgreement>;

type Tally = Exclude<keyof CheckAgreement, 'check' | 'agreementPercent'>;
const tallies = {
  pass: { pass: 'passAccepted', fail: 'passOverruled' },
  fail: { pass: 'failOverruled', fail: 'failAccepted' },
  review: { pass: 'openPassed', fail: 'openFailed' },
} as const satisfies Record<ReviewedLine['machine'], Record<ReviewedLine['human'], Tally>>;

/** How lines were counted, by `<check>/<tally>`. */
export type LineCounts = Readonly<Record<string, number>>;

export function countLines(lines: readonly ReviewedLine[]): LineCounts {
  const counts: Record<string, number> = {};
  for (const { check, machine, human } of lines) {
    const name = `${check}/${tallies[machine][human]}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** The agreement on every check that was ever reviewed, of any number of counts. */
export function agreementOf(counts: readonly LineCounts[]): CheckAgreement[] {
  return CheckName.options.flatMap((check) => {
    const of = (tally: Tally) => counts.reduce((sum, each) => sum + (each[`${check}/${tally}`] ?? 0), 0);
    const accepted = of('passAccepted') + of('failAccepted');
    const decided = accepted + of('passOverruled') + of('failOverruled');
    if (decided + of('openPassed') + of('openFailed') === 0) return [];
    return [
      {
        check,
        passAccepted: of('passAccepted'),
        passOverruled: of('passOverruled'),
        failAccepted: of('failAccepted'),
        failOverruled: of('failOverruled'),
        openPassed: of('openPassed'),
        openFailed: of('openFailed'),
        agreementPercent: decided === 0 ? null : Math.round((accepted / decided) * 1000) / 10,
      },
    ];
  });
}
