import { expect, test } from 'vitest';
import { eventIn } from '../../../../local/deploy/cdk.ts';

test('stack and count are taken from the event lines', () => {
  expect(eventIn('FundgateApp | 12/65 | 2:56:41 AM | CREATE_COMPLETE | AWS::IAM::Role | x')).toBe('FundgateApp 12');
  expect(eventIn('FundgateApp |  48 | 2:56:41 AM | CREATE_COMPLETE | AWS::IAM::Role | x')).toBe('FundgateApp 48');
});

test('other lines are not events', () => {
  expect(eventIn('✅  FundgateApp')).toBeUndefined();
});
