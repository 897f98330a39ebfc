import type { Judged } from './result.ts';

/** `$480.00`; every currency of the sample data has two digits. */
export const money = (minor: number, currency: string): string =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(minor / 100);

const marks: Readonly<Record<string, string>> = { pass: '✓', fail: '✗', review: '•', unproven: '•' };

/** Gates or checks, one line each: what was seen, and what that means. */
export function judgedLines(all: readonly Judged[]): string[] {
  const width = Math.max(...all.map(({ name }) => name.length));
  return all.map(({ name, verdict, observed, sentence }) => {
    const seen = observed === null ? '' : `${observed} · `;
    return `${marks[verdict] ?? '–'} ${name.padEnd(width)}  ${seen}${sentence}`;
  });
}

export const today = (plusDays = 0): string => new Date(Date.now() + plusDays * 86_400_000).toISOString().slice(0, 10);
