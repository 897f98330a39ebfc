import { expect, test } from 'vitest';
import { languageAsked, languagePreferred } from '../../../../functions/platform/page/language.ts';

test.each([
  [{ lang: 'de' }, 'de'],
  [{ lang: 'en' }, 'en'],
  [{ lang: 'fr' }, undefined],
  [{ lang: '"><script>' }, undefined],
  [{}, undefined],
  [undefined, undefined],
])('an address with %j asks for %s', (query, language) => {
  expect(languageAsked(query)).toBe(language);
});

test.each([
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['DE', 'de'],
  ['en-GB,de;q=0.5', 'en'],
  ['fr,de;q=0.9', 'en'],
  ['', 'en'],
  [undefined, 'en'],
])('a browser that prefers %j reads %s', (header, language) => {
  expect(languagePreferred({ 'accept-language': header })).toBe(language);
});
