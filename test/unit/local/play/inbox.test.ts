import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Inbox, linkIn, type Message } from '../../../../local/play/inbox.ts';

let server: Server;
let messages: Message[];
let inbox: Inbox;
let busy: number;

beforeEach(async () => {
  messages = [];
  busy = 0;
  server = createServer((_, response) => {
    response.statusCode = busy-- > 0 ? 502 : 200;
    response.end(response.statusCode === 502 ? 'busy' : JSON.stringify({ messages }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  inbox = new Inbox(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const mail = (id: string, to: string, subject: string, sentAt = new Date().toISOString()): Message => ({
  id,
  to: [to],
  subject,
  text: '',
  sentAt,
});
const workflow = {
  failure: () => Promise.resolve(undefined),
  isOver: () => Promise.resolve(false),
  history: () => Promise.resolve([]),
};
const waiting = { what: 'a mail', seconds: 0, workflow };

test('the mail of this play is found by address and code, and read once', async () => {
  messages = [
    mail('1', 'mira@vendor.example', 'Asks for $480.00: Secure Ward other'),
    mail('2', 'finn@vendor.example', 'Asks for $480.00: Secure Ward abc'),
    mail('3', 'mira@vendor.example', 'Asks for $480.00: Secure Ward abc'),
  ];
  expect(await inbox.next(['mira@vendor.example'], 'abc', waiting)).toMatchObject({ id: '3' });
  await expect(inbox.next(['mira@vendor.example'], 'abc', waiting)).rejects.toThrow('Nothing was seen of a mail');
});

test('an inbox that cannot be read once is looked at again', async () => {
  messages = [mail('1', 'mira@vendor.example', 'Secure Ward abc')];
  busy = 1;
  const patient = { ...waiting, seconds: 5 };
  expect(await inbox.next(['mira@vendor.example'], 'abc', patient)).toMatchObject({ id: '1' });
});

test('what was sent before the play began is not for it', async () => {
  messages = [mail('1', 'mira@vendor.example', 'Secure Ward abc', '2026-01-01T00:00:00.000Z')];
  await expect(inbox.next(['mira@vendor.example'], 'abc', waiting)).rejects.toThrow('Nothing was seen of a mail');
});

test('the link of an approval mail is taken whole, out of the words around it', () => {
  const link = 'http://127.0.0.1:4600/_aws/execute-api/ab12/$default/approvals/Tx-odQbZ_WDo';
  const text = `Read and decide:\n${link}\n\nOpening the link changes nothing.`;
  expect(linkIn({ ...mail('1', 'x@vendor.example', 'Asks'), text })).toBe(link);
  expect(() => linkIn(mail('1', 'x@vendor.example', 'Approved'))).toThrow('"Approved" has no approval link');
});
