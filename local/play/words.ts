import type { Judged } from './result.ts';

/** `$480.00`; every currency of the sample data has two digits. */
export const money = (minor: number, currency: string): string =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(minor / 100);

const marks: Readonly<Record<string, string>> = { pass: '✓', fail: '✗', review: '•', unproven: '•' };

/** One line for a gate or a check. */
export const judgedLine = ({ name, verdict, sentence }: Judged): string =>
  `${marks[verdict] ?? '–'} ${name.padEnd(22)} ${sentence}`;

export const today = (plusDays = 0): string => new Date(Date.now() + plusDays * 86_400_000).toISOString().slice(0, 10);
