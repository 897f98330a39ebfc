import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { Settings } from '../../../../infra/settings.ts';
import { settingsText } from '../../../../local/deploy/settings.ts';

test('what is written is what the app reads', () => {
  const neighbours = {
    endpoints: {
      textract: 'http://127.0.0.1:4602',
      api: 'http://127.0.0.1:4600/_aws/execute-api/{apiId}/$default',
      issuer: 'http://127.0.0.1:4600/{userPoolId}',
    },
    egressGateway: 'http://127.0.0.1:4603',
  };
  expect(Settings.parse(parse(settingsText(neighbours)))).toMatchObject({ stackPrefix: 'Fundgate', ...neighbours });
});
