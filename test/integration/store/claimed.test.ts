import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../functions/platform/ids.ts';
import {
  claimedOf,
  holdForClaim,
  holdForSubmission,
  noClaimUnderway,
  releaseFromClaim,
  requestTakesClaims,
} from '../../../functions/store/claimed.ts';
import { type Change, commit } from '../../../functions/store/commit.ts';
import { newRequest } from '../../../functions/store/requests.ts';
import { createTable, type TestTable } from '../../support/table.ts';
import { approvedRequest, claimableRequest } from '../../unit/domain/lifecycle-examples.ts';

let room: TestTable;
beforeAll(async () => {
  room = await createTable();
});
afterAll(() => room.drop());

const write = (...changes: Change[]) => commit(room.table, changes);
const reservationOf = (reserved = 100) => ({ requestId: newId('req'), reserved, currency: 'USD' });
const insufficient = { kind: 'insufficient-funds' };

test('claims hold together no more than the reservation, to the cent', async () => {
  const reservation = reservationOf();
  await write(holdForClaim(reservation, 60));
  await expect(write(holdForClaim(reservation, 41))).rejects.toMatchObject({
    ...insufficient,
    message: 'The reservation has $0.40 left to claim.',
  });
  await write(holdForClaim(reservation, 40));
  expect(await claimedOf(room.table, reservation.requestId)).toBe(100);
});

test('the first claim is held to the reservation as well', async () => {
  const reservation = reservationOf();
  await expect(write(holdForClaim(reservation, 101))).rejects.toMatchObject({
    ...insufficient,
    message: 'The reservation has $1.00 left to claim.',
  });
  expect(await claimedOf(room.table, reservation.requestId)).toBe(0);
});

test('of ten claims that race for three parts, three are held', async () => {
  const reservation = reservationOf(30);
  const answers = await Promise.allSettled(Array.from({ length: 10 }, () => write(holdForClaim(reservation, 10))));
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  expect(await claimedOf(room.table, reservation.requestId)).toBe(30);
});

test('a submission may change what is held, and is underway until it is released', async () => {
  const reservation = reservationOf();
  const { requestId } = reservation;
  await write(noClaimUnderway(requestId));
  await write(holdForClaim(reservation, 90));
  await write(noClaimUnderway(requestId));
  await expect(write(holdForSubmission(reservation, 11))).rejects.toMatchObject(insufficient);
  await write(holdForSubmission(reservation, -30));
  await expect(write(noClaimUnderway(requestId))).rejects.toMatchObject({ kind: 'conflict' });
  await write(releaseFromClaim(requestId, 60));
  expect(await claimedOf(room.table, requestId)).toBe(0);
  await write(noClaimUnderway(requestId));
});

test('no more is released than is held, and no claim is released twice', async () => {
  const reservation = reservationOf();
  const { requestId } = reservation;
  await write(holdForSubmission(reservation, 10));
  await expect(write(releaseFromClaim(requestId, 11))).rejects.toThrow('hold less');
  await write(releaseFromClaim(requestId, 0));
  await expect(write(releaseFromClaim(requestId, 0))).rejects.toThrow('hold less');
  expect(await claimedOf(room.table, requestId)).toBe(10);
});

test('a request takes claims from the start of its activity on', async () => {
  const [early, open] = [newId('req'), newId('req')];
  await write(newRequest({ ...approvedRequest().next, requestId: early }));
  await write(newRequest({ ...claimableRequest().next, requestId: open }));
  await write(requestTakesClaims(open));
  await expect(write(requestTakesClaims(early))).rejects.toMatchObject({ kind: 'wrong-state' });
  await expect(write(requestTakesClaims(newId('req')))).rejects.toMatchObject({ kind: 'wrong-state' });
});
