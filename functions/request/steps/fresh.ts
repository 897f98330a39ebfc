import { Refusal } from '../../domain/errors.ts';
import { absent } from '../../domain/identity/access.ts';
import type { MdfRequest } from '../../domain/request/request.ts';
import { ApprovalClosed } from '../../store/approvals.ts';
import { WriteContention } from '../../store/commit.ts';
import { readRequest } from '../../store/requests.ts';
import type { Table } from '../../store/table.ts';

/** Rounds after which the workflow's own retry, with its longer pauses, serves better. */
const rounds = 4;

/**
 * Runs `step` on the request as it is now, and again when somebody else wrote it in between: what the step finds then
 * decides what it answers, so that a step that runs twice does its work once.
 * @throws WriteContention when others stayed first.
 */
export async function onFreshRequest<T>(
  table: Table,
  requestId: string,
  step: (request: MdfRequest) => Promise<T>,
): Promise<T> {
  for (let round = 1; round <= rounds; round++) {
    const request = await readRequest(table, requestId);
    if (!request) throw absent();
    try {
      return await step(request);
    } catch (thrown) {
      if (!(await wasOvertaken(table, request, thrown))) throw thrown;
    }
  }
  throw new WriteContention('other writes to the request stayed in the way');
}

/** A refusal that another writer caused, and not the request as it was read, or its question. */
async function wasOvertaken(table: Table, { requestId, revision }: MdfRequest, thrown: unknown): Promise<boolean> {
  if (thrown instanceof ApprovalClosed) return true;
  if (!(thrown instanceof Refusal)) return false;
  const now = await readRequest(table, requestId);
  return now !== undefined && now.revision !== revision;
}
