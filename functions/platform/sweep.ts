import { logger } from './logger.ts';

/** Milliseconds that a function has left; a sweep stops while there is still time to answer. */
export type TimeLeft = () => number;

/** Time kept back for the item in hand and the answer. */
const reserveMilliseconds = 30_000;

export type SweepEnd = {
  /** False when time ran short: the next run goes on. */
  readonly finished: boolean;
  /** Items that could not be done; each was logged, none stopped the others. */
  readonly failed: number;
};

/**
 * Does something for every item of a stream, one after the other, so that memory stays flat. An item that fails is logged by
 * its name and left for the next run.
 */
export async function sweep<T>(
  items: AsyncIterable<T> | Iterable<T>,
  { name, timeLeft }: { readonly name: (item: T) => string; readonly timeLeft: TimeLeft },
  each: (item: T) => Promise<void>,
): Promise<SweepEnd> {
  let failed = 0;
  for await (const item of items) {
    if (timeLeft() < reserveMilliseconds) return { finished: false, failed };
    try {
      await each(item);
    } catch (thrown) {
      failed++;
      logger.error('SWEEP_ITEM_FAILED', { item: name(item), error: thrown instanceof Error ? thrown : String(thrown) });
    }
  }
  return { finished: true, failed };
}

/**
 * What a sweep answers, told in the log first: one that left something undone ends as a failure, so that the alarm hears of
 * it and the run is repeated.
 */
export function reported<R extends SweepEnd>(code: string, report: R): R {
  logger.info(code, { report });
  if (report.failed > 0) throw new Error(`${report.failed} items of the sweep failed; each is in the log`);
  return report;
}
