import { takeTurn } from '../store/reading-turns.ts';
import type { Table } from '../store/table.ts';
import type { CallsPerSecond, ReadingOperation } from './environment.ts';
import { TextractThrottled } from './reading-errors.ts';

/**
 * Waits until the deployment's next call of an operation of the reading service is due, at most `patience`
 * milliseconds. docs/handbook.md § Extraction
 * @throws TextractThrottled at once when that would take longer, for the workflow to come again.
 */
export type Pace = (operation: ReadingOperation, patience?: number) => Promise<void>;

/** Longer than the queue of a claim of twelve documents, much shorter than a step may take. */
const usualPatience = 10_000;

/** Whoever holds half an answer already is served before it gives up. */
export const patienceOnceBegun = 60_000;

/** Milliseconds: a turn is taken this long ahead, so that it has not passed when the table's answer is here. */
const ahead = 100;
/** Milliseconds by which a call may be late for its turn; they are added to a second, so that none sees more calls. */
const latest = 50;
const missedTurns = 5;

export const paceOf =
  (table: Table, callsPerSecond: CallsPerSecond): Pace =>
  async (operation, patience = usualPatience) => {
    const interval = Math.ceil((1000 + latest) / callsPerSecond[operation]);
    for (let missed = 0; missed < missedTurns; missed++) {
      const turn = await takeTurn(table, operation, { now: Date.now() + ahead, interval, patience });
      if (turn === undefined) break;
      // A timer may come a millisecond early.
      await new Promise((due) => setTimeout(due, Math.max(1, turn + 1 - Date.now())));
      if (Date.now() <= turn + latest) return;
    }
    throw new TextractThrottled('Too many documents wait to be read.');
  };
