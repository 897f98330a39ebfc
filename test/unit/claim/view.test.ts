import { expect, test } from 'vitest';
import { viewOf } from '../../../functions/claim/view.ts';
import { clawBack } from '../../../functions/domain/claim/lifecycle.ts';
import { paid } from '../domain/correction/samples.ts';
import { act } from '../domain/examples.ts';

test('a partner sees what is owed back of a claim, and why', () => {
  const { next } = clawBack(paid(), { ...act, amount: 50_000, reason: 'The event was called off.' });
  const reader = { userId: 'u', name: 'Ada', email: 'ada@northwind.example', partnerId: 'northwind' };
  expect(viewOf(next, { ...reader, roles: ['partner-user'] })).toMatchObject({
    status: 'clawed-back',
    payable: 200_000,
    clawedBack: 50_000,
    clawedBackAt: act.at,
    reasons: ['The event was called off.'],
  });
});
