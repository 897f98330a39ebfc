import { expect, test } from 'vitest';
import { failedInstall } from '../../../../local/emulator/venv.ts';

const refused = `WARNING: Retrying after connection broken by 'NewConnectionError('Connection refused')': /simple/boto3/
ERROR: Could not find a version that satisfies the requirement boto3==1.43.106 (from versions: none)
ERROR: No matching distribution found for boto3==1.43.106`;

test('a registry that cannot be reached is called that', () => {
  const failure = failedInstall(refused);
  expect(failure.message).toContain('registry cannot be reached');
  expect(failure.advice).toMatch(/^ERROR: No matching distribution found for boto3/);
  expect(failure.advice).toContain('PIP_INDEX_URL');
});

test('any other reason is not', () => {
  expect(failedInstall('ERROR: No space left on device').message).toBe('The emulator could not be installed.');
});
