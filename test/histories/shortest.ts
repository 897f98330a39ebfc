import type { History, Step } from './history.ts';
import { HistoryBroken, play, type Stage } from './play.ts';

export type Broken = { readonly history: History; readonly cause: HistoryBroken };

/**
 * What is left of a history when every step is taken away without which it still breaks: the steps as they happened, so that
 * each can go without changing the others.
 */
export async function shortestOf(history: History, stageOf: () => Stage): Promise<Broken | undefined> {
  const cause = await causeOf(history, stageOf);
  return cause && shorten({ history: { ...history, steps: cause.steps }, cause }, stageOf);
}

async function shorten(broken: Broken, stageOf: () => Stage): Promise<Broken> {
  for (const steps of shorter(broken.history.steps)) {
    const history = { ...broken.history, steps };
    const cause = await causeOf(history, stageOf);
    if (cause) return shorten({ history, cause }, stageOf);
  }
  return broken;
}

/** Without one step, or with one step simpler. */
function* shorter(steps: readonly Step[]): Generator<readonly Step[]> {
  for (const [n, { moves, fault, pauses }] of steps.entries()) {
    yield steps.toSpliced(n, 1);
    if (fault) yield steps.with(n, { moves, pauses });
    if (moves.length === 2) yield* moves.map((move) => steps.with(n, { moves: [move], pauses: [] }));
  }
}

async function causeOf(history: History, stageOf: () => Stage): Promise<HistoryBroken | undefined> {
  try {
    await play(history, stageOf());
    return undefined;
  } catch (thrown) {
    if (thrown instanceof HistoryBroken) return thrown;
    throw thrown;
  }
}
