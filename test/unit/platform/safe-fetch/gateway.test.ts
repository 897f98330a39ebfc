import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { throughGateway } from '../../../../functions/platform/safe-fetch/gateway.ts';
import { visit } from '../../../../functions/platform/safe-fetch/visit.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A gateway that answers with `listener`, and the request lines it saw. */
async function behind(listener: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} for ${request.headers.host}`);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const way = throughGateway(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return { asked, go: (link: string, milliseconds?: number) => visit(link, way, milliseconds) };
}

test('every hop is asked with its whole address, without what stands behind the #', async () => {
  const { asked, go } = await behind((request, response) => {
    if (request.url?.startsWith('http:')) response.writeHead(301, { location: 'https://b.example/y?z=1#there' });
    response.end();
  });
  expect(await go('http://a.example/x#here')).toMatchObject({ status: 200, url: 'https://b.example/y?z=1#there' });
  expect(asked).toEqual(['GET http://a.example/x for a.example', 'GET https://b.example/y?z=1 for b.example']);
});

test.each([
  'ftp://example.com/',
  'http://example.com:8080/',
  'http://user:secret@example.com/',
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[::1]/',
  'http://[::ffff:10.0.0.1]/',
])('the gateway is not even asked for %s, be it stated or a redirect', async (link) => {
  const stated = await behind((_, response) => void response.end());
  expect(await stated.go(link)).toMatchObject({ outcome: 'refused' });
  expect(stated.asked).toEqual([]);
  const redirected = await behind((_, response) => void response.writeHead(302, { location: link }).end());
  expect(await redirected.go('http://example.com/')).toMatchObject({ outcome: 'refused' });
  expect(redirected.asked).toHaveLength(1);
});

test('a literal address that is public may be asked for', async () => {
  const { go } = await behind((_, response) => void response.end());
  expect(await go('http://93.184.216.34/')).toMatchObject({ outcome: 'reached' });
});

test.each([502, 504])('a gateway that says %i did not reach the host', async (status) => {
  const { go } = await behind((_, response) => void response.writeHead(status).end());
  expect(await go('https://nowhere.example/')).toEqual({ outcome: 'unreachable', reason: 'the host did not answer' });
});

test('what the gateway refuses shows as its answer', async () => {
  const { go } = await behind((_, response) => void response.writeHead(403).end());
  expect(await go('https://inside.example/')).toMatchObject({ outcome: 'reached', status: 403 });
});

test('a gateway that is gone or silent makes links unreachable and no error', async () => {
  const gone = throughGateway('http://127.0.0.1:1');
  expect(await visit('https://example.com/', gone)).toMatchObject({ outcome: 'unreachable' });
  const { go } = await behind(() => undefined);
  expect(await go('https://example.com/', 200)).toMatchObject({ reason: 'it took too long' });
});

test('a gateway behind https is spoken to over TLS', async () => {
  const first = new Promise<number | undefined>((resolve) => {
    const server = createTcpServer((socket) => {
      socket.once('data', (data) => {
        resolve(data[0]);
        socket.destroy();
      });
    });
    closing.push(() => server.close());
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      void visit('http://example.com/', throughGateway(`https://127.0.0.1:${port}`));
    });
  });
  const handshake = 0x16;
  expect(await first).toBe(handshake);
});
