import { expect, test } from 'vitest';
import type { Mail } from '../../../../local/inbox/mail.ts';
import { answerTo, isLocalHost } from '../../../../local/inbox/server.ts';

const mail = (id: string, to: string, rest: Partial<Mail> = {}): Mail => ({
  id,
  from: 'mdf@vendor.example',
  to: [to],
  subject: `Subject ${id}`,
  text: 'Some text',
  html: '<p>Some <b>text</b></p>',
  sentAt: '2026-11-21T09:30:00.000Z',
  ...rest,
});
const mails = [mail('m2@x', 'mira@vendor.example'), mail('m1@x', 'finn@vendor.example')];
const get = (path: string, sent: readonly Mail[] = mails) => answerTo(new URL(path, 'http://inbox'), sent);

test('the newest mail is open at first', () => {
  const { status, body } = get('/');
  expect(status).toBe(200);
  expect(body).toContain('<h2>Subject m2@x</h2>');
  expect(body).toContain('src="/messages/m2%40x/html"');
});

test('a mail is shown as text when asked for', () => {
  expect(get('/messages/m1%40x?view=text').body).toContain('<pre>Some text</pre>');
});

test('the HTML of a mail can run nothing and reach nothing', () => {
  const { body, policy } = get('/messages/m1%40x/html');
  expect(body).toContain('<p>Some <b>text</b></p>');
  expect(policy).toMatch(/^default-src 'none'.*sandbox allow-popups/);
  expect(policy).not.toContain('allow-scripts');
});

test('markup in a subject or address stays text', () => {
  const { body } = get('/', [mail('m', '"<img src=x>"@x.example', { subject: '<script>alert(1)</script>' })]);
  expect(body).not.toContain('<script>alert');
  expect(body).not.toContain('<img');
});

test('all mails can be read as JSON, or those to one address', () => {
  expect(JSON.parse(get('/messages.json').body)).toEqual({ messages: mails });
  expect(JSON.parse(get('/messages.json?to=finn@vendor.example').body).messages).toHaveLength(1);
});

test('an empty inbox says so, and a mail that is not there is not found', () => {
  expect(get('/', []).body).toContain('No mail has been sent yet.');
  expect(get('/messages/m9').status).toBe(404);
  expect(get('/elsewhere').status).toBe(404);
});

test.each([
  ['127.0.0.1:4601', true],
  ['localhost:4601', true],
  ['localhost.evil.example', false],
  ['evil.example:4601', false],
  [undefined, false],
])('a request for host %s is answered: %s', (host, answered) => {
  expect(isLocalHost(host)).toBe(answered);
});
