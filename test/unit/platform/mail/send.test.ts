import { MessageRejected, type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { expect, test, vi } from 'vitest';
import type { Letter } from '../../../../functions/platform/mail/letter.ts';
import { sesSender } from '../../../../functions/platform/mail/send.ts';

const letter: Letter = {
  subject: 'Approved\r\nBcc: everybody@evil.example',
  preview: 'p',
  heading: 'Heading',
  blocks: [],
  footer: 'f',
  itemId: 'req_01JD8ZZZZZZZZZZZZZZZZZZZZA',
};

const sender = { address: 'mdf@vendor.example', configurationSet: 'fundgate' };

async function sent(mail: Letter) {
  const send = vi.fn((_: SendEmailCommand) => Promise.resolve({}));
  await sesSender({ send } as unknown as Pick<SESv2Client, 'send'>, sender)({ email: 'a@b.example' }, mail);
  expect(send).toHaveBeenCalledExactlyOnceWith(expect.any(SendEmailCommand));
  return send.mock.calls[0]?.[0].input;
}

test('one mail to one person, in HTML and text', async () => {
  const mail = await sent(letter);
  expect(mail?.Destination).toEqual({ ToAddresses: ['a@b.example'] });
  expect(mail?.FromEmailAddress).toBe('Fundgate <mdf@vendor.example>');
  expect(mail?.Content?.Simple?.Body?.Html?.Data).toContain('<!doctype html>');
  expect(mail?.Content?.Simple?.Body?.Text?.Data).toContain('Heading');
});

test('the subject is one line of bounded length', async () => {
  expect((await sent(letter))?.Content?.Simple?.Subject?.Data).toBe('Approved Bcc: everybody@evil.example');
  const long = await sent({ ...letter, subject: 'x'.repeat(999) });
  expect(long?.Content?.Simple?.Subject?.Data).toHaveLength(180);
});

test('mails of one item stand in one thread, and what comes back names the item', async () => {
  const input = await sent(letter);
  expect(input?.ConfigurationSetName).toBe('fundgate');
  expect(input?.EmailTags).toEqual([{ Name: 'itemId', Value: 'req_01JD8ZZZZZZZZZZZZZZZZZZZZA' }]);
  expect(input?.Content?.Simple?.Headers).toEqual([
    { Name: 'References', Value: '<req_01JD8ZZZZZZZZZZZZZZZZZZZZA@vendor.example>' },
    { Name: 'In-Reply-To', Value: '<req_01JD8ZZZZZZZZZZZZZZZZZZZZA@vendor.example>' },
    { Name: 'Auto-Submitted', Value: 'auto-generated' },
    { Name: 'X-Auto-Response-Suppress', Value: 'All' },
  ]);
});

test('a mail of a series names it, and a name that is no id breaks no header', async () => {
  const input = await sent({ ...letter, itemId: 'open-questions-mira> j.', list: 'open-questions' });
  expect(input?.Content?.Simple?.Headers?.slice(0, 2)).toEqual([
    { Name: 'List-Id', Value: 'Fundgate <open-questions.vendor.example>' },
    { Name: 'References', Value: '<open-questions-mira--j-@vendor.example>' },
  ]);
});

test('a refused mail keeps the name of its fault and not the address', async () => {
  const refused = new MessageRejected({
    message: 'Email address is not verified: a@b.example',
    $metadata: { requestId: 'r-1' },
  });
  const client = { send: () => Promise.reject(refused) } as unknown as Pick<SESv2Client, 'send'>;
  const fault = await sesSender(client, sender)({ email: 'a@b.example' }, letter).catch((e: Error) => e);
  expect(fault).toMatchObject({ name: 'MessageRejected', message: 'the mail was not sent: call r-1' });
  expect(fault).not.toHaveProperty('cause');
});

test('a fault on the way to Amazon SES is thrown on', async () => {
  const broken = new Error('socket hang up');
  const client = { send: () => Promise.reject(broken) } as unknown as Pick<SESv2Client, 'send'>;
  await expect(sesSender(client, sender)({ email: 'a@b.example' }, letter)).rejects.toBe(broken);
});
