import type { FileContent } from './file.ts';
import type { Reply } from './route.ts';

export const ok = <T>(body: T): Reply<T> => ({ status: 200, body });

/** A create; one that was done before by the same key answers the same, and says so in a header. */
export const created = <T>({ resource, replayed }: { resource: T; replayed: boolean }): Reply<T> => ({
  status: 201,
  body: resource,
  ...(replayed && { headers: { 'idempotency-replayed': 'true' } }),
});

/** A file instead of a JSON body; the contract names its type under `produces`. */
export const download = (file: FileContent): Reply<never> => ({ status: 200, file });
