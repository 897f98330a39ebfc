import { expect, test } from 'vitest';
import { canonicalHash, sha256 } from '../../../functions/platform/hash.ts';

test('the order of fields is no difference, at any depth', () => {
  expect(canonicalHash({ a: 1, b: { c: [1, { d: 2, e: 3 }] } })).toBe(
    canonicalHash({ b: { c: [1, { e: 3, d: 2 }] }, a: 1 }),
  );
});

test('a field that is left out is the same as one that is undefined', () => {
  expect(canonicalHash({ a: 1, b: undefined })).toBe(canonicalHash({ a: 1 }));
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
  expect(canonicalHash(one)).not.toBe(canonicalHash(other));
});

test('SHA-256 of text and bytes', () => {
  const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(sha256('abc')).toBe(known);
  expect(sha256(new Uint8Array([97, 98, 99]))).toBe(known);
});
