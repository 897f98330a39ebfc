import { TriageRecord } from '../domain/triage/record.ts';
import { putNew } from './changes.ts';
import type { Change } from './commit.ts';
import { triageKey } from './keys.ts';
import { read, type Table } from './table.ts';

export const readTriage = (table: Table, requestId: string, version: number) =>
  read(table, triageKey(requestId, version), TriageRecord);

/** Each version of a request is judged once. */
export const newTriage = (record: TriageRecord): Change => {
  const { requestId, decision } = record;
  return putNew(
    triageKey(requestId, decision.requestVersion),
    record,
    () => new Error(`version ${decision.requestVersion} of ${requestId} was judged already`),
  );
};
