import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { bare, route } from '../../../../functions/platform/http/route.ts';
import { partnerUser, staff } from '../../../support/rooms.ts';

const contract = {
  ...bare,
  method: 'POST',
  path: '/things/{thingId}',
  operationId: 'makeThing',
  summary: 'Make a thing',
  roles: ['finance', 'cro'],
  params: z.strictObject({ thingId: z.string().min(3) }),
  query: z.strictObject({ limit: z.coerce.number().int().max(9).optional() }),
  body: z.strictObject({ name: z.string(), parts: z.array(z.strictObject({ amount: z.int() })).default([]) }),
  response: z.strictObject({ name: z.string() }),
  status: 201,
  idempotent: true,
} as const;

const handle = vi.fn();
const things = route(contract, (input, _: null) => {
  handle(input);
  return Promise.resolve({ status: 201, body: { name: input.body.name } });
});

const sound = { params: { thingId: 'one' }, query: {}, body: { name: 'first' }, idempotencyKey: 'key-0001' };
const run = (more: object = {}, caller = staff('finance')) => things.run({ caller, ...sound, ...more }, null);
const problemsOf = (more: object) =>
  run(more).then(
    () => [],
    ({ problems }) => problems,
  );

test('the handler gets parsed input and the verified caller', async () => {
  expect(await run({ query: { limit: '7' } })).toEqual({ status: 201, body: { name: 'first' } });
  expect(handle).toHaveBeenLastCalledWith({
    caller: staff('finance'),
    params: { thingId: 'one' },
    query: { limit: 7 },
    body: { name: 'first', parts: [] },
    idempotencyKey: 'key-0001',
  });
});

test('any one of the roles will do, and no other', async () => {
  await expect(run({}, staff('cro'))).resolves.toMatchObject({ status: 201 });
  await expect(run({}, partnerUser('northwind'))).rejects.toMatchObject({ kind: 'forbidden' });
});

test('who may not call learns nothing of what is wrong with the input', async () => {
  await expect(run({ body: 7 }, staff('regional-lead'))).rejects.toMatchObject({ kind: 'forbidden', problems: [] });
});

test('every bad field of path, query, body and header stands in one answer', async () => {
  const problems = await problemsOf({
    params: { thingId: 'x' },
    query: { limit: '10' },
    body: { parts: [{ amount: 1 }, { amount: 1.5, more: true }], paint: 'red' },
    idempotencyKey: undefined,
  });
  expect(problems.map(({ field }: { field: string }) => field).sort()).toEqual([
    '/header/Idempotency-Key',
    '/name',
    '/paint',
    '/parts/1/amount',
    '/parts/1/more',
    '/path/thingId',
    '/query/limit',
  ]);
});

test.each([[null], [[]], ['text']])('a body that is %j is refused as a whole', async (body) => {
  expect(await problemsOf({ body })).toMatchObject([{ field: '/' }]);
});

test.each([undefined, '', 'short', 'a key with spaces', 'ключ-ключ', 'k'.repeat(201)])(
  'the key %j is refused on a create',
  async (idempotencyKey) => {
    expect(await problemsOf({ idempotencyKey })).toMatchObject([{ field: '/header/Idempotency-Key' }]);
  },
);

test('what does not create needs no key', async () => {
  const reading = route({ ...contract, idempotent: false, status: 200 }, ({ idempotencyKey }, _: null) =>
    Promise.resolve({ status: 200, body: { name: `<${idempotencyKey}>` } }),
  );
  const reply = await reading.run({ caller: staff('cro'), ...sound, idempotencyKey: undefined }, null);
  expect(reply.body).toEqual({ name: '<>' });
});

test('a reply that breaks the contract does not leave the house', async () => {
  const leaky = route(contract, () => Promise.resolve({ status: 201, body: { name: 'first', secret: 'x' } as never }));
  await expect(leaky.run({ caller: staff('cro'), ...sound }, null)).rejects.toThrow('secret');
});
