import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { linksIn, statedLinks } from '../../../../functions/domain/audit/links.ts';
import { at, terms } from '../examples.ts';
import { invoiceSlot, read, slot } from './documents.ts';

test.each([
  [['See https://example.com/a.'], ['https://example.com/a']],
  [['(www.example.com/offer)'], ['https://www.example.com/offer']],
  [['https : //example.com/a'], ['https://example.com/a']],
  [['https:/ /www. example.com'], ['https://www.example.com/']],
  [['https://example.com/webinar?utm_', 'campaign=spring'], ['https://example.com/webinar?utm_campaign=spring']],
  [['https://example.com/a ?utm_campaign=spring'], ['https://example.com/a?utm_campaign=spring']],
  [
    ['https://example.com/a ?', 'https://example.com/b'],
    ['https://example.com/a', 'https://example.com/b'],
  ],
  [['https://example.com/webinar', 'Register now'], ['https://example.com/webinar']],
  [['https://example.com/a-', 'A word and more'], ['https://example.com/a-']],
  [['mail us at info@example.com', 'ftp://example.com', 'https://localhost/x'], []],
])('in %j the links are %j', (lines, links) => {
  expect(linksIn(lines)).toEqual(links);
});

test('whatever is read, what is found are links that can be parsed', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), fc.webUrl(), (lines, link) => {
      for (const found of linksIn([...lines, link])) expect(URL.canParse(found)).toBe(true);
    }),
  );
});

test('links of the request come first, each once, and of invoices none', () => {
  const proof = slot('screenshot', {
    extraction: {
      status: 'text',
      lines: [read('https://a.example/x'), read('https://b.example/'), read('https://c.example/')],
      pages: 1,
      readAt: at,
      source: 'textract',
    },
  });
  const slots = [invoiceSlot({ text: [read('www.printer.example')] }), proof];
  const asked = { ...terms, planItem: 'Landing page https://a.example/x' };
  expect(statedLinks(asked, slots, 2)).toEqual([
    { url: 'https://a.example/x', slotId: null },
    { url: 'https://b.example/', slotId: 'screenshot' },
  ]);
  expect(statedLinks(asked, slots, 0)).toEqual([]);
});
