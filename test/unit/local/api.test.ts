import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { callerOf } from '../../../local/api.ts';

let server: Server;
let url: string;
let seen: string[];

beforeEach(async () => {
  seen = [];
  server = createServer(async (request, response) => {
    const { method, url: path, headers } = request;
    const body = await text(request);
    seen.push([method, path, headers.authorization, headers['idempotency-key'], body].join(' '));
    response.statusCode = path === '/refused' ? 422 : 200;
    if (path === '/file') response.setHeader('content-disposition', 'attachment; filename="batch.xml"');
    response.end(path === '/file' ? '<Document/>' : path === '/empty' ? '' : JSON.stringify({ title: 'answer' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test('operation, token, key and body are sent', async () => {
  const body = await callerOf(url, 'abc').call('POST /partners', { body: { name: 'x' }, idempotencyKey: 'key-1' });
  expect(body).toEqual({ title: 'answer' });
  expect(seen).toEqual(['POST /partners Bearer abc key-1 {"name":"x"}']);
});

test('a refusal is an answer to ask and an error to call, with the words of the API', async () => {
  const caller = callerOf(url, 'abc');
  expect(await caller.ask('GET /refused')).toEqual({ status: 422, body: { title: 'answer' } });
  await expect(caller.call('GET /refused')).rejects.toThrow('GET /refused answered 422: {"title":"answer"}');
});

test('an empty answer is no error', async () => {
  expect(await callerOf(url, 'abc').ask('GET /empty')).toEqual({ status: 200, body: null });
});

test('a file is handed on as the text it is', async () => {
  expect(await callerOf(url, 'abc').call('GET /file')).toBe('<Document/>');
});
