import { expect, test } from 'vitest';
import { spent } from '../../../../local/play/evidence.ts';
import { closing } from '../../../../local/play/frame.ts';
import { amount } from '../../../../local/play/request.ts';
import type { PlayResult } from '../../../../local/play/result.ts';
import { judgedLines, money } from '../../../../local/play/words.ts';

const result: PlayResult = {
  ok: true,
  requestId: 'req_1',
  claimId: 'clm_1',
  claimStatus: 'paid',
  currency: 'USD',
  figures: { paid: 48_000 },
  gates: [],
  checks: [],
  payment: { paymentId: 'pay_1', batchId: 'bat_1' },
  ledger: { ok: true },
  counts: {
    stateTransitions: { request: 10, claim: 15 },
    lambdaInvocations: { total: 54, byFunction: {} },
    looks: 7,
    dynamoUnits: { read: 185.5, write: 324 },
  },
  steps: [],
  seconds: 6.1,
};

test('the documents of the play come to twice what is asked for, the vendor paying half', () => {
  expect(spent).toBe(2 * amount);
});

test('gates and checks stand in columns with what was seen', () => {
  expect(
    judgedLines([
      { name: 'velocity', verdict: 'pass', observed: '43.2 %', sentence: 'You close enough.' },
      { name: 'proof-of-performance', verdict: 'unproven', observed: null, sentence: 'Too few campaigns.' },
    ]),
  ).toEqual(['✓ velocity              43.2 % · You close enough.', '• proof-of-performance  Too few campaigns.']);
});

test('the end tells the sum, the time and what it took', () => {
  const text = closing(result);
  expect(text).toContain('✓ The claim is paid: $480.00 in 6.1 seconds');
  expect(text).toContain('25 state transitions (request 10, claim 15)');
  expect(text).toContain("54 Lambda invocations, 7 of them the play's own looks");
  expect(text).toContain('185.5 read and 324 write units of DynamoDB');
});

test('a figure that the endpoint does not give is left out', () => {
  const counts = { stateTransitions: null, lambdaInvocations: null, looks: 7, dynamoUnits: null };
  expect(
    closing({ ...result, counts })
      .trim()
      .split('\n'),
  ).toHaveLength(1);
});

test('a play that stopped says why', () => {
  expect(closing({ ...result, ok: false, problem: 'Nothing was seen of the audit.\n  Look there.' })).toMatch(
    /✗ The play did not reach its end\.\n\n {2}Nothing was seen of the audit\.\n {4}Look there\./,
  );
});

test('money is written as people write it', () => {
  expect([money(48_000, 'USD'), money(5, 'EUR')]).toEqual(['$480.00', '€0.05']);
});
