import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBankDetails, ownerOfPayee } from '../../../functions/store/bank-secrets.ts';
import { readPayee } from '../../../functions/store/payees.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { partnerUser, staff } from '../../support/rooms.ts';
import { american, createBankRoom, finance, german, nora, secondFinance, secret } from './world.ts';

let room: Awaited<ReturnType<typeof createBankRoom>>;
beforeEach(async () => {
  room = await createBankRoom();
});
afterEach(() => room.close());

const transfer = (bankDetails: object) => ({ method: 'credit-transfer', bankDetails });

test('a partner gives an account, finance confirms it, and only then it is in use', async () => {
  const given = await room.choose(nora, transfer(german));
  expect(given.body).toEqual({
    partnerId: 'nordwind',
    method: 'credit-transfer',
    proposed: { masked: 'DE•• •••• 3000', proposedBy: 'partner', proposedAt: expect.any(String) },
    revision: 1,
  });
  const inUse = await room.confirm(finance, 1);
  expect(inUse.body).toMatchObject({
    confirmed: { masked: 'DE•• •••• 3000', proposedBy: `partner:${nora.userId}`, confirmedBy: 'finance-1' },
    revision: 2,
  });
  expect(inUse.body).not.toHaveProperty('proposed');
  expect((await room.read(nora)).body).toMatchObject({
    confirmed: { proposedBy: 'partner', confirmedBy: 'programme' },
  });
});

test('what is stored opens with the key for this partner only, written plainly', async () => {
  await room.choose(nora, transfer(german));
  const sealed = (await readPayee(room.table, 'nordwind'))?.proposed ?? { sealed: '' };
  expect(await openBankDetails(room.sealer, ownerOfPayee('nordwind'), sealed)).toEqual({
    holder: german.holder,
    account: { scheme: 'iban', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' },
  });
  await expect(openBankDetails(room.sealer, ownerOfPayee('suedwind'), sealed)).rejects.toThrow();
});

test('nothing of an account stands in the table, in an event or in a reply', async () => {
  const replies = [
    await room.choose(nora, transfer(german)),
    await room.confirm(finance, 1),
    await room.choose(nora, transfer(american)),
    await room.decline(finance, 3),
    await room.read(finance),
  ];
  expect(JSON.stringify(replies)).not.toMatch(secret);
  expect(JSON.stringify(replies)).not.toContain(nora.email);
  expect(await room.stored()).not.toMatch(secret);
  const events = await timelineOf(room.table, 'nordwind');
  expect(events.map(({ type }) => type)).toEqual([
    'bank-details.proposed',
    'bank-details.confirmed',
    'bank-details.proposed',
    'bank-details.declined',
  ]);
  expect(JSON.stringify(events)).not.toMatch(/•|@/);
});

test('whoever gave the account cannot confirm it, nor can their other user', async () => {
  await room.choose(finance, transfer(german));
  await expect(room.confirm(finance, 1)).rejects.toMatchObject({ kind: 'forbidden' });
  const otherUser = { ...secondFinance, email: finance.email.toUpperCase() };
  await expect(room.confirm(otherUser, 1)).rejects.toMatchObject({ kind: 'forbidden' });
  expect((await room.read(finance)).body).not.toHaveProperty('confirmed');
  expect((await room.confirm(secondFinance, 1)).status).toBe(200);
});

test('only finance confirms', async () => {
  await room.choose(nora, transfer(german));
  for (const caller of [nora, staff('partner-operations'), staff('head-of-partnerships'), staff('cro')]) {
    await expect(room.confirm(caller, 1)).rejects.toMatchObject({ kind: 'forbidden' });
  }
});

test('an account that was changed after finance looked is not confirmed', async () => {
  await room.choose(nora, transfer(german));
  await room.choose(nora, transfer(american));
  await expect(room.confirm(finance, 1)).rejects.toMatchObject({ kind: 'conflict' });
  expect((await room.confirm(finance, 2)).body).toMatchObject({ confirmed: { masked: '••••6789' } });
});

test('a confirmation and a change that race: one is told to read again', async () => {
  await room.choose(nora, transfer(german));
  const both = await Promise.allSettled([room.confirm(finance, 1), room.choose(nora, transfer(american))]);
  const payee = (await room.read(finance)).body;
  for (const result of both) {
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ kind: 'conflict' });
  }
  expect(JSON.stringify(payee.confirmed ?? {})).not.toContain('6789');
});

test('a confirmation asked for again gets the same answer, and another one hears that it is done', async () => {
  await room.choose(nora, transfer(german));
  const first = await room.confirm(finance, 1);
  expect((await room.confirm(finance, 1)).body).toEqual(first.body);
  await expect(room.confirm(secondFinance, 1)).rejects.toMatchObject({ kind: 'conflict' });
  await expect(room.confirm(secondFinance, 2)).rejects.toMatchObject({ kind: 'wrong-state' });
  const told = await timelineOf(room.table, 'nordwind');
  expect(told.filter(({ type }) => type === 'bank-details.confirmed')).toHaveLength(1);
});

test('a new account waits beside the one in use, which goes on until the new one is confirmed', async () => {
  await room.choose(nora, transfer(german));
  await room.confirm(finance, 1);
  await room.choose(staff('partner-operations'), transfer(american));
  expect((await room.read(nora)).body).toMatchObject({
    confirmed: { masked: 'DE•• •••• 3000' },
    proposed: { masked: '••••6789', proposedBy: 'programme' },
  });
  expect((await room.decline(finance, 3)).body).toMatchObject({ confirmed: { masked: 'DE•• •••• 3000' }, revision: 4 });
});

test('credit notes need no account; choosing the same again writes nothing', async () => {
  const chosen = await room.choose(nora, { method: 'credit-note' });
  expect(chosen.body).toEqual({ partnerId: 'nordwind', method: 'credit-note', revision: 1 });
  expect((await room.choose(nora, { method: 'credit-note' })).body).toEqual(chosen.body);
  expect(await timelineOf(room.table, 'nordwind')).toMatchObject([{ type: 'payee.method-chosen' }]);
  await expect(room.choose(nora, { method: 'credit-transfer' })).rejects.toMatchObject({
    kind: 'invalid',
    problems: [{ field: '/bankDetails' }],
  });
});

test('a wrong account is refused by its fields, not repeated, and nothing is written', async () => {
  const before = await room.stored();
  const wrong = {
    holder: { ...german.holder, name: '🎉🎉' },
    account: { ...german.account, iban: 'DE88 3704 0044 0532 0130 00' },
  };
  const refusal = await room.choose(nora, transfer(wrong)).catch((thrown) => thrown);
  expect(refusal).toMatchObject({
    kind: 'invalid',
    problems: [{ field: '/bankDetails/holder/name' }, { field: '/bankDetails/account/iban' }],
  });
  const malformed = { ...german, account: { scheme: 'iban', iban: '3704 0044 0532 0130 00', bic: 'COBA' } };
  const second = await room.choose(nora, transfer(malformed)).catch((thrown) => thrown);
  expect(second).toMatchObject({
    kind: 'invalid',
    problems: [{ field: '/bankDetails/account/iban' }, { field: '/bankDetails/account/bic' }],
  });
  expect(`${JSON.stringify([refusal, second])}${refusal}${second}`).not.toMatch(secret);
  expect(await room.stored()).toEqual(before);
});

test("another partner's payee is as absent as one that never was", async () => {
  await room.choose(nora, transfer(german));
  const stranger = partnerUser('suedwind');
  const absent = await room.read(stranger, 'suedwind').catch((thrown) => thrown);
  expect(absent.kind).toBe('not-found');
  for (const attempt of [
    () => room.read(stranger),
    () => room.choose(stranger, { method: 'credit-note' }),
    () => room.decline(stranger, 1),
    () => room.choose(finance, { method: 'credit-note' }, 'nobody'),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ kind: 'not-found', message: absent.message });
  }
  expect((await room.read(nora)).body).toMatchObject({ method: 'credit-transfer', revision: 1 });
});
