import { percent, table } from '../../bench/report/table.ts';
import type { Way } from '../measure-half.ts';

const orNone = (share: number | null): string => (share === null ? '–' : percent(share));

/** How many lines of invoices were told rightly, for a way of reading. */
export function linesReport({ lines }: Way): string {
  const { eligible, notEligible, paidWrongly } = lines;
  const row = (what: string, { right, wrong, unknown, unread }: typeof eligible) => [
    what,
    ...[right, wrong, unknown, unread].map(String),
  ];
  const rows = [row('eligible', eligible), row('not eligible', notEligible)];
  const wrong = paidWrongly.length === 0 ? '' : `\n\n- taken for eligible and not: ${paidWrongly.join(', ')}.`;
  return `${table(['lines that are', 'told rightly', 'wrongly', 'left to a person', 'not read'], rows)}${wrong}`;
}

/** Precision and recall of each check, and below the table the claims behind every miss. */
export function checksReport({ checks }: Way): string {
  const rows = checks.map(({ check, isBuilt, precision, recall, right, wrong, missed }) => [
    isBuilt ? check : `${check} (not built yet)`,
    orNone(precision),
    orNone(recall),
    ...[right, wrong, missed].map(String),
  ]);
  const errors = checks.flatMap(({ check, wrongOn, missedOn }) => [
    ...(wrongOn.length > 0 ? [`- **${check}** objects without cause: ${wrongOn.join(', ')}.`] : []),
    ...(missedOn.length > 0 ? [`- **${check}** misses: ${missedOn.join(', ')}.`] : []),
  ]);
  const head = ['check', 'precision', 'recall', 'right', 'without cause', 'missed'];
  return [table(head, rows), ...(errors.length > 0 ? [errors.join('\n')] : [])].join('\n\n');
}
