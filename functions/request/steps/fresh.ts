import { absent } from '../../domain/identity/access.ts';
import type { MdfRequest } from '../../domain/request/request.ts';
import { onFresh } from '../../store/fresh.ts';
import { readRequest } from '../../store/requests.ts';
import type { Table } from '../../store/table.ts';

/** Runs `step` on the request as it is now, and again when somebody else wrote it in between. @throws WriteContention when others stayed first. */
export const onFreshRequest = <T>(
  table: Table,
  requestId: string,
  step: (request: MdfRequest) => Promise<T>,
): Promise<T> =>
  onFresh(async () => {
    const request = await readRequest(table, requestId);
    if (!request) throw absent();
    return request;
  }, step);
