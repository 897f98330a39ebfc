import fc from 'fast-check';
import { memoryTable } from '../support/memory-table.ts';
import { type History, histories } from './history.ts';
import { play, type Stage } from './play.ts';
import { shortestOf } from './shortest.ts';

/** A table in memory, looked at after every step. */
export function memoryStage(): Stage {
  const table = memoryTable();
  return { table, look: () => [...table.stored()], interleaves: true, looksAfterEachStep: true };
}

export type Proof = { readonly histories: number; readonly steps: number; readonly carriedOut: Record<string, number> };

/**
 * Plays as many random histories as asked for.
 * @throws Error that tells the shortest history that breaks the books, line by line, and how to play it again.
 */
export async function prove(runs: number, stageOf: () => Stage = memoryStage, seed?: number): Promise<Proof> {
  let steps = 0;
  const carriedOut: Record<string, number> = {};
  const property = fc.asyncProperty(histories, async (history) => {
    const lines = await play(history, stageOf());
    steps += lines.length;
    for (const line of lines) {
      const [, kind, outcome] = /^([a-z-]+)[^|]* → ([\w-]+)$/.exec(line) ?? [];
      if (kind && ['done', 'owed', 'approved', 'in-execution', 'expired'].includes(outcome ?? ''))
        carriedOut[kind] = (carriedOut[kind] ?? 0) + 1;
    }
  });
  const details = await fc.check(property, { numRuns: runs, ...(seed !== undefined && { seed }) });
  if (!details.failed) return { histories: details.numRuns, steps, carriedOut };
  const [history] = details.counterexample ?? [];
  throw new Error(history ? await story(history, stageOf, details.seed) : 'the histories could not be played');
}

async function story(history: History, stageOf: () => Stage, seed: number): Promise<string> {
  const broken = await shortestOf(history, stageOf);
  if (!broken) return `a history broke the books once and not again (seed ${seed})`;
  const { lines, message } = broken.cause;
  const asks = Object.entries(history.asks).map(([name, amount]) => `${name} ${amount}`);
  const told = [`requests ask for ${asks.join(', ')}`, ...lines.map((line, n) => `${n + 1}. ${line}`)].join('\n  ');
  return `The shortest history that breaks the books (seed ${seed}):\n  ${told}\n  ✗ ${message}`;
}
