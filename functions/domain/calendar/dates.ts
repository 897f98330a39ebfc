import * as z from 'zod';

/** A calendar day, `2026-11-21`; checked to exist. */
export const IsoDate = z.iso.date();
export type IsoDate = z.infer<typeof IsoDate>;

/** An instant in UTC, `2026-11-21T03:00:00.000Z`. */
export const IsoInstant = z.iso.datetime();
export type IsoInstant = z.infer<typeof IsoInstant>;

/** A fiscal quarter by its fiscal year and number, `2026Q4`. docs/handbook.md § Budgets */
export const FiscalQuarter = z.string().regex(/^\d{4}Q[1-4]$/, 'must look like 2026Q4');
export type FiscalQuarter = z.infer<typeof FiscalQuarter>;

/** A fiscal quarter that somebody names: of a year that has four figures to its last day, whenever the fiscal year starts. */
export const NamedQuarter = z
  .string()
  .regex(/^2[01]\d{2}Q[1-4]$/, 'must look like 2026Q4, of a year from 2000 to 2199');
