import { MdfRequest } from '../domain/request/request.ts';
import { putNew, replaceGuarded } from './changes.ts';
import type { Change } from './commit.ts';
import { requestKey, requestListing, requestsOf } from './keys.ts';
import { listPage, type PageRequest, read, type Table } from './table.ts';

export const readRequest = (table: Table, requestId: string) => read(table, requestKey(requestId), MdfRequest);

export const listRequests = (table: Table, partnerId: string, page: PageRequest) =>
  listPage(table, requestsOf(partnerId), MdfRequest, { ...page, newestFirst: true });

const stored = (request: MdfRequest) => ({ ...request, ...requestListing(request.partnerId, request.requestId) });

export const newRequest = (request: MdfRequest): Change =>
  putNew(requestKey(request.requestId), stored(request), () => new Error(`request ${request.requestId} exists`));

/** Writes the next state, guarded by revision and allowed prior states. */
export const moveRequest = (next: MdfRequest, allowed: readonly MdfRequest['status'][]): Change =>
  replaceGuarded(requestKey(next.requestId), stored(next), allowed);
