import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Unassigned } from '../../../functions/domain/approval/unassigned.ts';
import { unassignedQuestions } from '../../../functions/operations/unassigned.ts';
import { commit } from '../../../functions/store/commit.ts';
import { newRequest } from '../../../functions/store/requests.ts';
import { tellUnassigned } from '../../../functions/store/unassigned.ts';
import { createTable, type TestTable } from '../../support/table.ts';
import { now, pendingRequest } from '../../unit/approval/samples.ts';

let store: TestTable;
beforeAll(async () => {
  store = await createTable();
});
afterAll(() => store.drop());

const { requestId, partnerId, terms, version } = pendingRequest;
const unassigned: Unassigned = {
  ...{ itemId: requestId, requestId, partnerId, region: terms.region, version },
  ...{ purpose: 'request-approval', stage: 0, role: 'regional-lead', reason: 'vacant', path: [] },
  ...{ since: now, status: 'open' },
};

test('a list that is cut says so, also where some of what was read waits for nobody any more', async () => {
  const gone = { ...unassigned, itemId: 'req_gone', requestId: 'req_gone', since: '2026-11-01T09:00:00.000Z' };
  await commit(store.table, [
    newRequest(pendingRequest),
    tellUnassigned(gone, undefined),
    tellUnassigned(unassigned, undefined),
  ]);
  expect(await unassignedQuestions(store.table, 3)).toEqual({ questions: [unassigned], isCut: false });
  expect(await unassignedQuestions(store.table, 2)).toEqual({ questions: [unassigned], isCut: true });
  expect(await unassignedQuestions(store.table, 1)).toEqual({ questions: [], isCut: true });
});
