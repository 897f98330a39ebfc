import { Refusal } from '../domain/errors.ts';
import { ApprovalClosed } from './approvals.ts';
import { WriteContention } from './commit.ts';

type Revised = { readonly revision: number };

/** Rounds after which the workflow's own retry, with its longer pauses, serves better. */
const rounds = 4;

/**
 * Runs `step` on an item as it is now, and again when somebody else wrote it in between: what the step finds then
 * decides what it answers, so that a step that runs twice does its work once.
 * @throws WriteContention when others stayed first.
 */
export async function onFresh<T extends Revised, R>(read: () => Promise<T>, step: (item: T) => Promise<R>): Promise<R> {
  for (let round = 1; round <= rounds; round++) {
    const item = await read();
    try {
      return await step(item);
    } catch (thrown) {
      if (!(await wasOvertaken(item, read, thrown))) throw thrown;
    }
  }
  throw new WriteContention('other writes to the item stayed in the way');
}

/** A refusal that another writer caused, and not the item as it was read, or its question. */
async function wasOvertaken(item: Revised, read: () => Promise<Revised>, thrown: unknown): Promise<boolean> {
  if (thrown instanceof ApprovalClosed) return true;
  return thrown instanceof Refusal && (await read()).revision !== item.revision;
}
