import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { directly } from '../../../../functions/platform/safe-fetch/connect.ts';
import { isPublicAddress } from '../../../../functions/platform/safe-fetch/public-address.ts';
import { visit } from '../../../../functions/platform/safe-fetch/visit.ts';

const publicAddress = '93.184.216.34';
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server of ours behind every public address, and a record of what was asked for. */
async function world(listener: RequestListener, hosts: Record<string, string[][]> = {}) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const resolved: string[] = [];
  const connected: string[] = [];
  const network = {
    resolve: (host: string) => {
      resolved.push(host);
      return Promise.resolve(hosts[host]?.shift() ?? (isPublicAddress(host) ? [host] : [publicAddress]));
    },
    connect: (address: string, to: number) => {
      connected.push(`${address}:${to}`);
      return connect({ host: '127.0.0.1', port });
    },
  };
  return { network, resolved, connected };
}

const never: RequestListener = () => {
  throw new Error('nobody should have come here');
};

test('a page is reached and told by its status, and is asked without cookie or credential', async () => {
  let headers: object = {};
  const { network } = await world((request, response) => {
    headers = request.headers;
    response.writeHead(404, { 'set-cookie': 'a=b' }).end('gone');
  });
  const found = await visit('http://example.com/webinar?utm_campaign=spring', directly(network));
  expect(found).toEqual({ outcome: 'reached', status: 404, url: 'http://example.com/webinar?utm_campaign=spring' });
  expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
});

test.each([
  'ftp://example.com/',
  'file:///etc/passwd',
  'gopher://example.com/',
  'javascript:alert(1)',
  'http://example.com:8080/',
  'http://example.com:22/',
  'http://user@example.com/',
  'http://example.com@169.254.169.254/',
  'http://user:secret@example.com/',
  'not a link',
])('%s is refused before anything is looked up', async (link) => {
  const { network, resolved } = await world(never);
  expect(await visit(link, directly(network))).toMatchObject({ outcome: 'refused' });
  expect(resolved).toEqual([]);
});

test.each([
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://0177.0.0.1/',
  'http://127.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:a9fe:a9fe]/',
  'http://[fd00:ec2::254]/',
  'http://[fe80::1]/',
  'http://[2002:7f00:1::]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[64:ff9b:1::7f00:1]/',
  'http://[::7f00:1]/',
  'http://[2001:0:7f00:1::]/',
  'http://１２７.0.0.1/',
  'http://0/',
])('%s is refused without a connection', async (link) => {
  const { network, connected } = await world(never);
  const plain = { ...network, resolve: (host: string) => Promise.resolve([host]) };
  expect(await visit(link, directly(plain))).toMatchObject({ outcome: 'refused' });
  expect(connected).toEqual([]);
});

test('no address of the networks that are not public is ever taken for one', () => {
  const part = fc.nat(255);
  const inside = fc.oneof(
    fc.tuple(fc.constantFrom('10', '127', '0'), part, part, part),
    fc.tuple(fc.constant('192'), fc.constant(168), part, part),
    fc.tuple(fc.constant('172'), fc.integer({ min: 16, max: 31 }), part, part),
    fc.tuple(fc.constant('169'), fc.constant(254), part, part),
    fc.tuple(fc.constant('100'), fc.integer({ min: 64, max: 127 }), part, part),
    fc.tuple(fc.integer({ min: 224, max: 255 }), part, part, part),
  );
  fc.assert(
    fc.property(inside, fc.constantFrom('', '::ffff:', '64:ff9b::', '::'), (parts, wrap) => {
      expect(isPublicAddress(`${wrap}${parts.join('.')}`)).toBe(false);
    }),
  );
  expect(isPublicAddress(publicAddress)).toBe(true);
  expect(isPublicAddress('2606:2800:220:1:248:1893:25c8:1946')).toBe(true);
});

test('a host is looked up once and asked at that address, whatever it says a moment later', async () => {
  const hosts = { 'rebind.example': [[publicAddress], ['127.0.0.1']] };
  const { network, resolved, connected } = await world((_, response) => void response.end(), hosts);
  expect(await visit('http://rebind.example/', directly(network))).toMatchObject({ outcome: 'reached' });
  expect(resolved).toEqual(['rebind.example']);
  expect(connected).toEqual([`${publicAddress}:80`]);
});

test('one private address among public ones refuses the host', async () => {
  const { network, connected } = await world(never, { 'mixed.example': [[publicAddress, '10.0.0.1']] });
  expect(await visit('http://mixed.example/', directly(network))).toMatchObject({ outcome: 'refused' });
  expect(connected).toEqual([]);
});

test.each([
  'http://169.254.169.254/latest/meta-data/',
  'http://inside.example/',
  'file:///etc/passwd',
  'http://a:b@example.com/',
  '//example.com:6379/',
])('a redirect to %s is checked like the link itself', async (location) => {
  const hosts = { 'inside.example': [['10.1.2.3']], '169.254.169.254': [['169.254.169.254']] };
  const { network, connected } = await world((_, response) => void response.writeHead(302, { location }).end(), hosts);
  expect(await visit('http://example.com/', directly(network))).toMatchObject({ outcome: 'refused' });
  expect(connected).toHaveLength(1);
});

test('redirects are followed to another host, a few times and no more', async () => {
  const { network } = await world((request, response) => {
    if (request.headers.host === 'short.example') {
      response.writeHead(301, { location: 'http://long.example/a' }).end();
      return;
    }
    response.end();
  });
  expect(await visit('http://short.example/', directly(network))).toMatchObject({
    status: 200,
    url: 'http://long.example/a',
  });
  const round = await world((_, response) => void response.writeHead(302, { location: '/again' }).end());
  expect(await visit('http://example.com/', directly(round.network))).toMatchObject({ outcome: 'unreachable' });
  expect(round.connected).toHaveLength(5);
});

test('a body is not read, be it endless or a bomb', async () => {
  let written = 0;
  const endless = await world((_, response) => {
    const write = () => {
      for (let more = true; more && !response.destroyed; written += 65_536) more = response.write(Buffer.alloc(65_536));
    };
    response.on('drain', write);
    write();
  });
  expect(await visit('http://example.com/', directly(endless.network))).toMatchObject({
    outcome: 'reached',
    status: 200,
  });
  expect(written).toBeLessThan(64_000_000);
  const bomb = await world((_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(20_000_000)));
  });
  expect(await visit('http://example.com/', directly(bomb.network))).toMatchObject({ outcome: 'reached', status: 200 });
});

test('a server that says nothing, drips, or talks nonsense ends as unreachable', async () => {
  const silent = await world(() => undefined);
  expect(await visit('http://example.com/', directly(silent.network), 200)).toMatchObject({
    reason: 'it took too long',
  });
  const dripping = await world((request) => {
    const drip = setInterval(() => request.socket.write('x'), 20);
    request.socket.on('close', () => clearInterval(drip));
    request.socket.write('HTTP/1.1 200 OK\r\nx: ');
  });
  expect(await visit('http://example.com/', directly(dripping.network), 300)).toMatchObject({
    reason: 'it took too long',
  });
  const nonsense = await world((request) => void request.socket.end(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}`));
  expect(await visit('http://example.com/', directly(nonsense.network))).toMatchObject({ outcome: 'unreachable' });
  const unsecured = await world((_, response) => void response.end());
  expect(await visit('https://example.com/', directly(unsecured.network))).toMatchObject({ outcome: 'unreachable' });
});

test('a server that changes to another protocol is reached, and left at once', async () => {
  const { network } = await world((_request, response) => {
    response.socket?.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n');
  });
  expect(await visit('http://example.com/', directly(network), 2000)).toMatchObject({
    outcome: 'reached',
    status: 101,
  });
});

test('a host that is not known, or never looked up, is unreachable and no error', async () => {
  const { network } = await world(never);
  const unknown = { ...network, resolve: () => Promise.reject(new Error('ENOTFOUND')) };
  expect(await visit('http://nowhere.example/', directly(unknown))).toMatchObject({ outcome: 'unreachable' });
  const stuck = { ...network, resolve: () => new Promise<string[]>(() => undefined) };
  expect(await visit('http://nowhere.example/', directly(stuck), 100)).toMatchObject({ reason: 'it took too long' });
});
