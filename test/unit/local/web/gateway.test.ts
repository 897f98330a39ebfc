import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { throughGateway } from '../../../../functions/platform/safe-fetch/gateway.ts';
import { visit } from '../../../../functions/platform/safe-fetch/visit.ts';
import { startWeb } from '../../../../local/web/gateway.ts';

let web: Server;
beforeAll(async () => {
  web = await startWeb(0);
});
afterAll(() => {
  web.closeAllConnections();
  web.close();
});

const gateway = () => `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
const go = (link: string) => visit(link, throughGateway(gateway()));

test('the pages of sample hosts are there, over http and https', async () => {
  const url = 'https://www.northwind.example/secure?utm_campaign=secure-retail';
  expect(await go(url)).toEqual({ outcome: 'reached', status: 200, url });
  expect(await go('http://www.northwind.example/')).toMatchObject({ status: 200 });
});

test('a redirect takes the tag along, to the host itself or to another', async () => {
  expect(await go('https://northwind.example/secure?utm_campaign=a')).toMatchObject({
    status: 200,
    url: 'https://www.northwind.example/secure?utm_campaign=a',
  });
  expect(await go('https://go.northwind.example/away')).toMatchObject({ url: 'https://www.elsewhere.example/offer' });
});

test('a page that is not there answers 404, and a host that nobody knows is not reached', async () => {
  expect(await go('https://www.northwind.example/nothing')).toMatchObject({ outcome: 'reached', status: 404 });
  expect(await go('https://nowhere.example/')).toMatchObject({ outcome: 'unreachable' });
});

test('it is a gateway and nothing else', async () => {
  expect((await fetch(`${gateway()}/`)).status).toBe(400);
  expect((await fetch(gateway(), { method: 'POST' })).status).toBe(400);
});
