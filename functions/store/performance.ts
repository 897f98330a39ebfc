import { MonthlyPerformance } from '../domain/partner/performance.ts';
import type { Change } from './commit.ts';
import { performanceKey } from './keys.ts';
import { readPartition, type Table } from './table.ts';

/** Every month the CRM has fed, oldest first. */
export const performanceOf = (table: Table, partnerId: string): Promise<MonthlyPerformance[]> =>
  readPartition(table, { pk: performanceKey(partnerId, '').pk, prefix: 'PERFORMANCE#' }, MonthlyPerformance);

/** Stores a month, in place of what was fed for it before. */
export const putPerformance = (partnerId: string, month: MonthlyPerformance): Change => ({
  write: { put: { ...month, ...performanceKey(partnerId, month.month) } },
  onRefused: () => new Error(`performance of ${month.month} was refused`),
});
