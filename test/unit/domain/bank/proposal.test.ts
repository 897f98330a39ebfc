import { expect, test } from 'vitest';
import type { Payee, SealedBankDetails } from '../../../../functions/domain/bank/bank-details.ts';
import { choose } from '../../../../functions/domain/bank/payee.ts';
import { confirm, decline, isConfirmed } from '../../../../functions/domain/bank/proposal.ts';

const at = '2026-11-21T09:00:00.000Z';
const proposed: SealedBankDetails = {
  sealed: 'sealed',
  masked: 'DE•• •••• 3000',
  proposedBy: 'partner:nora',
  proposerEmail: 'Nora@nordwind.example ',
  proposedAt: '2026-11-20T09:00:00.000Z',
};
const inUse = { ...proposed, masked: 'DE•• •••• 1111', confirmedBy: 'fin-0', confirmedAt: at };
const waiting: Payee = { partnerId: 'nordwind', method: 'credit-transfer', confirmed: inUse, proposed, revision: 4 };
const finance = { userId: 'fin-1', email: 'fin-1@vendor.example' };

test('what another person confirms comes into use as it was proposed', () => {
  expect(confirm(waiting, { revision: 4 }, finance, at)).toEqual({
    ...waiting,
    confirmed: { ...proposed, confirmedBy: 'fin-1', confirmedAt: at },
    proposed: undefined,
    revision: 5,
  });
});

test.each([
  ['the same user', { userId: 'nora', email: 'other@vendor.example' }],
  ['another user of the same mailbox', { userId: 'fin-9', email: 'nora@Nordwind.example' }],
])('%s cannot confirm', (_, person) =>
  expect(() => confirm(waiting, { revision: 4 }, person, at)).toThrow(expect.objectContaining({ kind: 'forbidden' })),
);

test('what changed since it was read is not confirmed or dropped', () => {
  const stale = expect.objectContaining({ kind: 'conflict' });
  expect(() => confirm(waiting, { revision: 3 }, finance, at)).toThrow(stale);
  expect(() => decline(waiting, { revision: 5 })).toThrow(stale);
});

test('nothing proposed, nothing to confirm or drop', () => {
  const quiet = { ...waiting, proposed: undefined };
  const state = expect.objectContaining({ kind: 'wrong-state' });
  expect(() => confirm(quiet, { revision: 4 }, finance, at)).toThrow(state);
  expect(() => decline(quiet, { revision: 4 })).toThrow(state);
});

test('what is dropped leaves the details in use', () => {
  expect(decline(waiting, { revision: 4 })).toEqual({ ...waiting, proposed: undefined, revision: 5 });
});

test('only the confirmation that was done counts as done', () => {
  const done = confirm(waiting, { revision: 4 }, finance, at);
  expect(isConfirmed(done, { revision: 4 }, finance)).toBe(true);
  expect(isConfirmed(done, { revision: 4 }, { ...finance, userId: 'fin-2' })).toBe(false);
  expect(isConfirmed(done, { revision: 5 }, finance)).toBe(false);
  expect(isConfirmed(waiting, { revision: 3 }, finance)).toBe(false);
});

test('a method counts at once, an account waits, and those in use stay meanwhile', () => {
  expect(choose(undefined, { partnerId: 'nordwind', method: 'credit-note' })).toEqual({
    partnerId: 'nordwind',
    method: 'credit-note',
    revision: 1,
  });
  const { proposed: _, ...used } = waiting;
  expect(choose(used, { partnerId: 'nordwind', method: 'credit-note', proposed })).toEqual({
    ...waiting,
    method: 'credit-note',
    revision: 5,
  });
});

test('money on an account needs an account', () => {
  expect(() => choose(undefined, { partnerId: 'nordwind', method: 'credit-transfer' })).toThrow(
    expect.objectContaining({ kind: 'invalid', problems: [expect.objectContaining({ field: '/bankDetails' })] }),
  );
  expect(choose(waiting, { partnerId: 'nordwind', method: 'credit-transfer' })).toMatchObject({
    proposed,
    revision: 5,
  });
});
