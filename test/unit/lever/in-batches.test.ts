import { expect, test } from 'vitest';
import { inBatches } from '../../../functions/lever/in-batches.ts';

async function* upTo(count: number): AsyncGenerator<number> {
  for (let n = 1; n <= count; n++) yield await Promise.resolve(n);
}

test.each([0, 1, 4, 5, 11])(
  'of %i items each is worked on once, never more than the batch at a time',
  async (count) => {
    const seen: number[] = [];
    let running = 0;
    let most = 0;
    await inBatches(upTo(count), 4, async (item) => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      seen.push(item);
      running -= 1;
    });
    expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, n) => n + 1));
    expect(most).toBeLessThanOrEqual(4);
  },
);

test('what one item throws is thrown on', async () => {
  const work = (item: number) => (item === 3 ? Promise.reject(new Error('third')) : Promise.resolve());
  await expect(inBatches(upTo(9), 2, work)).rejects.toThrow('third');
});
