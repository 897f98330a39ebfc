import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { holderIn, isFree, needFree } from '../../../../local/process/port.ts';

let server: Server | undefined;

afterEach(() => server?.close());

const taken = () =>
  new Promise<number>((resolve) => {
    const started = createServer().listen(0, '127.0.0.1', () => {
      const address = started.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
    server = started;
  });

test('the holder is named from either tool', () => {
  expect(holderIn('p4711\ncnode\nf21\n')).toBe('node (process 4711)');
  expect(holderIn('LISTEN 0 511 127.0.0.1:4600 0.0.0.0:* users:(("uvicorn",pid=99,fd=6))')).toBe(
    'uvicorn (process 99)',
  );
  expect(holderIn('')).toBeUndefined();
});

test('a taken port is told with who wants it and how to choose another', async () => {
  const port = await taken();
  expect(await isFree(port)).toBe(false);
  await expect(needFree({ 'the inbox': port })).rejects.toMatchObject({
    message: expect.stringMatching(new RegExp(`^Port ${port}, wanted for the inbox, is taken by `)),
    advice: expect.stringContaining('--port'),
  });
});

test('a free port is fine', async () => {
  const port = await taken();
  await new Promise((resolve) => server?.close(resolve));
  await expect(needFree({ 'the inbox': port })).resolves.toBeUndefined();
});
