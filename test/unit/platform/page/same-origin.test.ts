import { expect, test } from 'vitest';
import { sentFromOwnPage } from '../../../../functions/platform/page/same-origin.ts';

const host = 'api.example';

test.each([
  [
    'a browser on the page itself, which sends no origin because of no-referrer',
    { 'sec-fetch-site': 'same-origin', origin: 'null' },
  ],
  ['a reload by the user', { 'sec-fetch-site': 'none' }],
  ['an older browser that names this host', { origin: 'https://api.example', host }],
  ['a host with a port', { origin: 'http://127.0.0.1:4600', host: '127.0.0.1:4600' }],
])('takes a form from %s', (_, headers) => {
  expect(sentFromOwnPage(headers)).toBe(true);
});

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example', host }],
  ['another site that names our origin', { 'sec-fetch-site': 'cross-site', origin: 'https://api.example', host }],
  ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site', origin: 'https://api.example', host }],
  ['another origin without fetch metadata', { origin: 'https://evil.example', host }],
  ['a null origin without fetch metadata', { origin: 'null', host }],
  ['a program that says nothing of itself', { host }],
  ['nobody', {}],
])('refuses a form from %s', (_, headers) => {
  expect(sentFromOwnPage(headers)).toBe(false);
});
