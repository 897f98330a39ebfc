import { afterAll, beforeAll } from 'vitest';
import { createTable, type TestTable } from '../../support/table.ts';
import { storePolicy, worldOn } from './world.ts';

/** One table for a file of tests, and on it a region with a budget of its own for each of them. */
export function worldsOnOneTable() {
  let store: TestTable;
  let regions = 0;
  beforeAll(async () => {
    store = await createTable();
    await storePolicy(store.table);
  });
  afterAll(() => store.drop());
  return (budget = 1_000_000, allocated = 600_000) =>
    worldOn(store.table, { budget, allocated }, `region-${++regions}`);
}
