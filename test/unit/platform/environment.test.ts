import { expect, test } from 'vitest';
import { readEnvironment } from '../../../functions/platform/environment.ts';
import { RequestEnvironment } from '../../../functions/request/environment.ts';
import { StartEnvironment } from '../../../functions/workflow/environment.ts';

test('the variables of a function are read once, as their types', () => {
  const source = { TABLE_NAME: 'table', FISCAL_YEAR_START_MONTH: '2', PATH: '/bin' };
  expect(readEnvironment(RequestEnvironment, source)).toEqual({ TABLE_NAME: 'table', FISCAL_YEAR_START_MONTH: 2 });
});

test('every missing or malformed variable is named at once', () => {
  const read = () => readEnvironment(RequestEnvironment, { FISCAL_YEAR_START_MONTH: '13' });
  expect(read).toThrow(/^environment: TABLE_NAME: .+; FISCAL_YEAR_START_MONTH: /);
});

test('what is no ARN is refused', () => {
  const source = { REQUEST_STATE_MACHINE_ARN: 'request', CLAIM_STATE_MACHINE_ARN: 'arn:aws:states:::claim' };
  expect(() => readEnvironment(StartEnvironment, source)).toThrow('REQUEST_STATE_MACHINE_ARN');
});
