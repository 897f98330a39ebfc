import { expect, test } from 'vitest';
import { differences } from '../../../../functions/domain/version/differences.ts';

test('what is the same is not told', () => {
  expect(differences({ a: 1, b: [{ c: ['x'] }] }, { b: [{ c: ['x'] }], a: 1 })).toEqual([]);
});

test('every place is named by its pointer, with what stood and what is to stand there', () => {
  const before = { days: 2, gone: true, chain: [{ upTo: 1 }], words: ['a'], deep: { 'a/b~c': null } };
  const after = { days: 3, chain: [{ upTo: 1 }, { upTo: 5 }], words: ['a', 'b'], deep: { 'a/b~c': 'x' } };
  expect(differences(before, after)).toEqual([
    { field: '/days', before: 2, after: 3 },
    { field: '/gone', before: true, after: null },
    { field: '/chain/1', before: null, after: { upTo: 5 } },
    { field: '/words', before: ['a'], after: ['a', 'b'] },
    { field: '/deep/a~1b~0c', before: null, after: 'x' },
  ]);
});

test('against nothing all of it is new', () => {
  expect(differences(undefined, { a: 1 })).toEqual([{ field: '', before: null, after: { a: 1 } }]);
});
