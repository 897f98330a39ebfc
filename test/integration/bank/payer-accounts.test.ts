import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBankDetails, ownerOfPayerAccount } from '../../../functions/store/bank-secrets.ts';
import { readPayerAccount } from '../../../functions/store/payer-accounts.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { staff } from '../../support/rooms.ts';
import { american, createBankRoom, finance, german, nora, secondFinance, secret } from './world.ts';

let room: Awaited<ReturnType<typeof createBankRoom>>;
beforeAll(async () => {
  room = await createBankRoom();
});
afterAll(() => room.close());

const head = staff('head-of-partnerships');

test("the vendor's account for a currency is given by finance and confirmed by another person", async () => {
  expect((await room.givePayer(finance, 'USD', american)).body).toEqual({
    currency: 'USD',
    proposed: { masked: '••••6789', proposedBy: 'finance-1', proposedAt: expect.any(String) },
    revision: 1,
  });
  await expect(room.decidePayer('confirmation', finance, 'USD', 1)).rejects.toMatchObject({ kind: 'forbidden' });
  expect((await room.decidePayer('confirmation', head, 'USD', 1)).body).toMatchObject({
    confirmed: { masked: '••••6789', confirmedBy: 'head-of-partnerships-1' },
    revision: 2,
  });
  const sealed = (await readPayerAccount(room.table, 'USD'))?.confirmed ?? { sealed: '' };
  expect(await openBankDetails(room.sealer, ownerOfPayerAccount('USD'), sealed)).toMatchObject({
    account: { accountNumber: '0123456789' },
  });
  await expect(openBankDetails(room.sealer, ownerOfPayerAccount('EUR'), sealed)).rejects.toThrow();
  expect((await timelineOf(room.table, 'payer-USD')).map(({ type }) => type)).toEqual([
    'bank-details.proposed',
    'bank-details.confirmed',
  ]);
});

test('a new one can be dropped; all are listed, masked, and nothing of them is stored in the clear', async () => {
  await room.givePayer(finance, 'EUR', german);
  await room.decidePayer('confirmation', secondFinance, 'EUR', 1);
  await room.givePayer(secondFinance, 'EUR', american);
  await room.decidePayer('decline', finance, 'EUR', 3);
  const listed = (await room.listPayers(staff('cro'))).body;
  expect(listed).toMatchObject({
    items: [{ currency: 'EUR', confirmed: { masked: 'DE•• •••• 3000' }, revision: 4 }, { currency: 'USD' }],
  });
  expect(JSON.stringify(listed)).not.toMatch(secret);
  expect(await room.stored()).not.toMatch(secret);
});

test('nobody else gives, confirms or sees one', async () => {
  for (const caller of [nora, head, staff('partner-operations')]) {
    await expect(room.givePayer(caller, 'GBP', german)).rejects.toMatchObject({ kind: 'forbidden' });
  }
  await expect(room.decidePayer('confirmation', staff('cro'), 'EUR', 4)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(room.listPayers(nora)).rejects.toMatchObject({ kind: 'forbidden' });
});

test('a currency without an account, and one that is none', async () => {
  await expect(room.decidePayer('confirmation', head, 'JPY', 1)).rejects.toMatchObject({ kind: 'not-found' });
  for (const none of ['euro', 'EUX']) {
    await expect(room.givePayer(finance, none, german)).rejects.toMatchObject({
      kind: 'invalid',
      problems: [{ field: '/path/currency' }],
    });
  }
});
