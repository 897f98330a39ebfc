import {
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterEach, expect, test } from 'vitest';
import { outputs, until, withToken } from './support/app.ts';

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const cognito = () =>
  new CognitoIdentityProviderClient({ endpoint: outputs().endpoint, region: 'us-east-1', credentials });

function poolOf(token: string) {
  const { iss, aud } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  return { UserPoolId: String(iss).split('/').at(-1) ?? '', ClientId: String(aud) };
}

const user = () => {
  const found = outputs().users.find(({ role }) => role === 'cro');
  if (!found) throw new Error('no sample user');
  return found;
};

async function setValidity(IdTokenValidity: number, IdToken: 'seconds' | 'hours'): Promise<void> {
  const pool = poolOf(user().token);
  const { UserPoolClient } = await cognito().send(new DescribeUserPoolClientCommand(pool));
  const { ExplicitAuthFlows, ClientName } = UserPoolClient ?? {};
  await cognito().send(
    new UpdateUserPoolClientCommand({
      ...pool,
      ExplicitAuthFlows,
      ClientName,
      IdTokenValidity,
      TokenValidityUnits: { IdToken },
    }),
  );
}

afterEach(() => setValidity(8, 'hours'));

test('a token that was good is refused once it has expired', async () => {
  const pool = poolOf(user().token);
  const [Username, Password] = [user().email, `Expiring-${Date.now()}`];
  await setValidity(3, 'seconds');
  await cognito().send(new AdminSetUserPasswordCommand({ ...pool, Username, Password, Permanent: true }));
  const AuthParameters = { USERNAME: Username, PASSWORD: Password };
  const signedIn = await cognito().send(
    new AdminInitiateAuthCommand({ ...pool, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH', AuthParameters }),
  );
  const me = withToken(signedIn.AuthenticationResult?.IdToken);
  expect((await me('GET', '/me')).status).toBe(200);
  await until(
    'the refusal',
    () => me('GET', '/me'),
    ({ status }) => status === 401,
    20,
  );
});
