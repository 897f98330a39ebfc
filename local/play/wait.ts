import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../failure.ts';
import type { Workflow } from './workflow.ts';

export interface Waiting {
  /** What is waited for, as the end of "nothing was seen of …". */
  readonly what: string;
  readonly seconds: number;
  readonly workflow: Workflow;
}

const betweenLooks = 250;
/** The workflow is asked less often: it is only looked at to tell a failure early. */
const looksPerWorkflowLook = 8;

/**
 * Asks again until there is an answer.
 * @throws Failure with the workflow's own cause when it failed, or when the time is up.
 */
export async function waitFor<T>(waiting: Waiting, ask: () => Promise<T | undefined>): Promise<T> {
  const deadline = performance.now() + waiting.seconds * 1000;
  for (let look = 1; ; look++) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    const isLast = performance.now() > deadline;
    if (isLast || look % looksPerWorkflowLook === 0) await stopOnFailure(waiting);
    if (isLast) {
      throw new Failure(
        `Nothing was seen of ${waiting.what} within ${waiting.seconds} seconds.`,
        'Its workflow still runs. The logs of its functions are at the endpoint, under /aws/lambda/.',
      );
    }
    await pause(betweenLooks);
  }
}

async function stopOnFailure({ what, workflow }: Waiting): Promise<void> {
  const failure = await workflow.failure();
  if (failure !== undefined) throw new Failure(`The workflow ended before ${what}.`, `It says: ${failure}`);
}
