import { expect, test } from 'vitest';
import {
  openSignedIn,
  openUnderWay,
  sealSignedIn,
  sealUnderWay,
  untilOf,
} from '../../../../functions/approval/sign-in/sealed.ts';
import { contextSealer } from '../../../support/sealer.ts';

const at = '2026-11-23T09:00:00.000Z';
const on = (now: string) => ({ sealer: contextSealer, clock: { now: () => now } });
const way = { state: 's', nonce: 'n', verifier: 'v', link: 'L' };
const who = { userId: 'user-1', email: 'mira@vendor.example', name: 'Mira Jansen' };
const [here, there] = ['a'.repeat(64), 'b'.repeat(64)];

test('what was sealed opens for ten minutes and not a moment longer', async () => {
  const [started, done] = [await sealUnderWay(way, on(at)), await sealSignedIn(who, here, on(at))];
  const last = on('2026-11-23T09:09:59.000Z');
  expect(await openUnderWay(started, last)).toEqual({ ...way, at });
  expect(await openSignedIn(done, here, last)).toEqual({ ...who, at });
  const over = on('2026-11-23T09:10:00.000Z');
  expect(await openUnderWay(started, over)).toBeUndefined();
  expect(await openSignedIn(done, here, over)).toBeUndefined();
  expect(untilOf({ ...who, at })).toBe('2026-11-23T09:10:00.000Z');
});

test('a sign-in opens for the link that it was made for only', async () => {
  const done = await sealSignedIn(who, here, on(at));
  expect(await openSignedIn(done, there, on(at))).toBeUndefined();
});

test('a sign-in under way is none that was made, nor the other way round', async () => {
  expect(await openSignedIn(await sealUnderWay(way, on(at)), here, on(at))).toBeUndefined();
  expect(await openUnderWay(await sealSignedIn(who, here, on(at)), on(at))).toBeUndefined();
});

test('nothing, and what was never sealed here, opens nothing', async () => {
  for (const junk of [undefined, 'x', 'eyJzZWNyZXQiOiJ4In0=']) {
    expect(await openSignedIn(junk, here, on(at))).toBeUndefined();
    expect(await openUnderWay(junk, on(at))).toBeUndefined();
  }
});

test('a key service that is away is no answer', async () => {
  const away = { ...on(at), sealer: { ...contextSealer, open: () => Promise.reject(new Error('away')) } };
  await expect(openSignedIn('x', here, away)).rejects.toThrow('away');
});
