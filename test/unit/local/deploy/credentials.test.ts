import { expect, test } from 'vitest';
import { onlyAt } from '../../../../local/deploy/credentials.ts';

test('nothing can reach a real account', () => {
  const own = {
    AWS_PROFILE: 'production',
    AWS_SESSION_TOKEN: 'secret',
    AWS_REGION: 'eu-west-1',
    HOME: '/home/me',
    PATH: '/bin',
  };
  const env = onlyAt('http://127.0.0.1:4600', own);
  expect(env).toMatchObject({ AWS_ENDPOINT_URL: 'http://127.0.0.1:4600', AWS_ACCESS_KEY_ID: 'test', HOME: '/home/me' });
  expect(env).not.toHaveProperty('AWS_PROFILE');
  expect(env).not.toHaveProperty('AWS_SESSION_TOKEN');
  expect(env.AWS_REGION).toBe('us-east-1');
});
