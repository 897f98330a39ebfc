import { expect, test } from 'vitest';
import { mailsIn } from '../../../../local/emulator/localstack.ts';

test('mails shown at /_aws/ses are read, with and without what is optional', () => {
  const messages = [
    {
      Id: 'm1',
      Region: 'us-east-1',
      Source: 'mdf@vendor.example',
      Destination: { ToAddresses: ['a@b.example'] },
      Subject: 'Hello',
      Body: { text_part: 'hi', html_part: null },
      Timestamp: '2026-11-21T04:00:00',
    },
    { Id: 'm2', Source: 'x@y.example', Destination: {}, Body: {}, Timestamp: '2026-11-21T04:00:00.000Z' },
  ];
  expect(mailsIn({ messages })).toEqual([
    {
      id: 'm1',
      from: 'mdf@vendor.example',
      to: ['a@b.example'],
      subject: 'Hello',
      text: 'hi',
      html: '',
      sentAt: '2026-11-21T04:00:00.000Z',
    },
    { id: 'm2', from: 'x@y.example', to: [], subject: '', text: '', html: '', sentAt: '2026-11-21T04:00:00.000Z' },
  ]);
});
