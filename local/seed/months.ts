const monthAt = (year: number, month: number): Date => new Date(Date.UTC(year, month, 1));
const yearAndMonth = (day: string): [number, number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1];

/** The twelve months before the month of `today`, oldest first: `2025-11` to `2026-10` for a day in November 2026. */
export function trailingMonths(today: string): string[] {
  const [year, month] = yearAndMonth(today);
  return Array.from({ length: 12 }, (_, n) =>
    monthAt(year, month - 12 + n)
      .toISOString()
      .slice(0, 7),
  );
}

/** This quarter and the next, since an activity may start in either; locally the fiscal year is the calendar year. */
export function quartersFrom(today: string): string[] {
  const [year, month] = yearAndMonth(today);
  return [monthAt(year, month), monthAt(year, month + 3)].map(
    (date) => `${date.getUTCFullYear()}Q${Math.floor(date.getUTCMonth() / 3) + 1}`,
  );
}

/** The day so many days before. */
export const dayBefore = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
