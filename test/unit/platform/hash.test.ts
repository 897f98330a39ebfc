import { expect, test } from 'vitest';
import { bodyHash, sha256 } from '../../../functions/platform/hash.ts';

test('the order of fields is no difference, at any depth', () => {
  expect(bodyHash({ a: 1, b: { c: [1, { d: 2, e: 3 }] } })).toBe(bodyHash({ b: { c: [1, { e: 3, d: 2 }] }, a: 1 }));
});

test('a field that is left out is the same as one that is undefined', () => {
  expect(bodyHash({ a: 1, b: undefined })).toBe(bodyHash({ a: 1 }));
});

test.each([
  [{ a: 1 }, { a: 2 }],
  [{ a: 1 }, { a: '1' }],
  [{ a: null }, {}],
  [
    [1, 2],
    [2, 1],
  ],
  [{ a: { b: 1 } }, { a: 1, b: 1 }],
  ['{"a":1}', { a: 1 }],
])('%j is another body than %j', (one, other) => {
  expect(bodyHash(one)).not.toBe(bodyHash(other));
});

test('SHA-256 of text and bytes', () => {
  const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(sha256('abc')).toBe(known);
  expect(sha256(new Uint8Array([97, 98, 99]))).toBe(known);
});
