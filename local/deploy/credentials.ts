import { devNull } from 'node:os';
import { delimiter, join } from 'node:path';
import { repository } from '../folders.ts';
import { region } from './settings.ts';

/** Keys that no real account knows. */
const keys = { accessKeyId: 'test', secretAccessKey: 'test' };

/**
 * The environment for tools that must talk to this endpoint and to nothing else: none of the person's own profiles,
 * keys or regions gets through, so that nothing can reach a real account by accident.
 */
export function onlyAt(endpoint: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const others = Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('AWS_')));
  return {
    ...others,
    PATH: `${join(repository, 'node_modules', '.bin')}${delimiter}${env.PATH ?? ''}`,
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: keys.accessKeyId,
    AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: 'true',
    CDK_DISABLE_CLI_TELEMETRY: 'true',
    CDK_DISABLE_VERSION_CHECK: 'true',
  };
}

/** The same for AWS SDK clients. */
export const clientAt = (endpoint: string) => ({ endpoint, region, credentials: keys });
