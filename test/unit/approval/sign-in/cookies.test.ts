import { expect, test } from 'vitest';
import { cookieIn, cookieOf, noCookie } from '../../../../functions/approval/sign-in/cookies.ts';

test('a cookie is for this host, over TLS, for no script, and for ten minutes', () => {
  const line = cookieOf('__Host-signed-in', 'abc=');
  expect(line).toBe('__Host-signed-in=abc=; Max-Age=600; Path=/; Secure; HttpOnly; SameSite=Lax');
  expect(noCookie('__Host-signed-in')).toBe('__Host-signed-in=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax');
});

test('it is found by its whole name', () => {
  const sent = ['other=1', '__Host-signed-in-x=2', '__Host-signed-in=abc==', '__Host-signing-in=d'];
  expect(cookieIn(sent, '__Host-signed-in')).toBe('abc==');
  expect(cookieIn(sent, '__Host-signing-in')).toBe('d');
  expect(cookieIn([], '__Host-signed-in')).toBeUndefined();
});

test('one that is empty or longer than any of ours is none', () => {
  expect(cookieIn(['__Host-signed-in='], '__Host-signed-in')).toBeUndefined();
  expect(cookieIn([`__Host-signed-in=${'a'.repeat(4001)}`], '__Host-signed-in')).toBeUndefined();
});
