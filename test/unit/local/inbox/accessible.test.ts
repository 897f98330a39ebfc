import { expect, test } from 'vitest';
import type { Mail } from '../../../../local/inbox/mail.ts';
import { answerTo } from '../../../../local/inbox/server.ts';
import { sharedBrowser } from '../../../support/looks.ts';

const { problemsOf } = sharedBrowser();

const mails = ['Northwind asks for $12,500.00: Webinar', 'Paid: $2,400.00 for Webinar'].map(
  (subject, place): Mail => ({
    id: `m${place}@x`,
    from: 'mdf@vendor.example',
    to: ['mira.jansen@vendor.example'],
    subject,
    text: 'Some text that goes on.',
    html: '<!doctype html><html lang="en"><title>Some text</title><p>Some <b>text</b></p></html>',
    sentAt: '2026-11-21T09:30:00.000Z',
  }),
);

test.each([
  ['with a mail open', '/', mails],
  ['with a mail as text', '/messages/m1%40x?view=text', mails],
  ['with nothing in it', '/', []],
])('the inbox %s is legible to everybody on every screen', async (_, path, sent) => {
  const { body } = answerTo(new URL(path, 'http://inbox'), sent);
  // Its script looks for new mail, which is not there to be found.
  expect(await problemsOf(body.replace(/<script.*<\/script>/s, ''))).toEqual([]);
});
