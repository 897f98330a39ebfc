import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

const client = new SecretsManagerClient({});

/** The text of a secret, read anew each time so that one that was changed is used at once. */
export async function secret(arn: string): Promise<string> {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  if (SecretString) return SecretString;
  throw new Error('the secret holds no text');
}
