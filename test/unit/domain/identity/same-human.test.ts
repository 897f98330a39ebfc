import { expect, test } from 'vitest';
import { requireOtherHuman } from '../../../../functions/domain/identity/same-human.ts';

const olga = { userId: 'sub-1', email: 'olga@vendor.example' };
const check = (one: typeof olga, other: typeof olga) => () => requireOtherHuman(one, other, 'Not by yourself.');

test('two humans have two users and two addresses', () => {
  expect(check(olga, { userId: 'sub-2', email: 'finn@vendor.example' })).not.toThrow();
});

test.each([
  ['the same user', { userId: 'sub-1', email: 'other@vendor.example' }],
  ['the same mailbox', { userId: 'sub-2', email: ' Olga@Vendor.example' }],
])('one human is refused by %s', (_, other) => {
  expect(check(olga, other)).toThrow('Not by yourself.');
});

test.each(['', '  ', 'unknown'])('nobody can tell who "%s" is, on either side', (email) => {
  const unknown = { userId: 'sub-2', email };
  for (const refused of [check(olga, unknown), check(unknown, olga), check(unknown, { ...unknown, userId: 'sub-3' })]) {
    expect(refused).toThrow('has no e-mail address');
  }
});
