import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everything, type Item } from '../../histories/books.ts';
import { histories } from '../../histories/history.ts';
import { play } from '../../histories/play.ts';
import { compare } from '../../support/memory/condition.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { createTable } from '../../support/table.ts';

const inOrder = (items: readonly Item[]) =>
  items.toSorted((left, right) => compare(`${left.pk} ${left.sk}`, `${right.pk} ${right.sk}`));

test('what the table in memory answers and keeps is what the real one does', async () => {
  const sample = fc.sample(histories, { numRuns: 15, seed: 7 });
  let steps = 0;
  for (const history of sample) {
    const memory = memoryTable();
    const { table, drop } = await createTable();
    const how = { interleaves: false, looksAfterEachStep: false };
    const lines = await play(history, { ...how, table: memory, look: memory.stored });
    expect(await play(history, { ...how, table, look: () => everything(table) })).toEqual(lines);
    expect(inOrder(await everything(table))).toEqual(inOrder(memory.stored()));
    steps += lines.length;
    await drop();
  }
  console.info(`${sample.length} histories of ${steps} steps in memory and at the endpoint`);
});
