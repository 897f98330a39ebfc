import { randomBytes } from 'node:crypto';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { clientAt } from '../deploy/credentials.ts';
import type { User } from '../outputs.ts';
import type { SampleUser } from './sample-users.ts';

/** The user pool of the deployed app. */
export interface Pool {
  readonly endpoint: string;
  readonly UserPoolId: string;
  readonly ClientId: string;
}

const attributesOf = ({ name, email, partnerId }: SampleUser) => [
  { Name: 'name', Value: name },
  { Name: 'email', Value: email },
  { Name: 'email_verified', Value: 'true' },
  ...(partnerId === undefined ? [] : [{ Name: 'custom:partnerId', Value: partnerId }]),
];

async function createOrUpdate(
  client: CognitoIdentityProviderClient,
  UserPoolId: string,
  user: SampleUser,
): Promise<void> {
  const named = { UserPoolId, Username: user.email, UserAttributes: attributesOf(user) };
  try {
    await client.send(new AdminCreateUserCommand({ ...named, MessageAction: 'SUPPRESS' }));
  } catch (error) {
    if (!(error instanceof UsernameExistsException)) throw error;
    await client.send(new AdminUpdateUserAttributesCommand(named));
  }
}

/** Makes sure that the user is in the pool and in the group of the role, and signs in with a new password. */
async function signIn(client: CognitoIdentityProviderClient, pool: Pool, user: SampleUser): Promise<User> {
  const { UserPoolId, ClientId } = pool;
  const Username = user.email;
  const Password = `${randomBytes(24).toString('base64url')}aA1!`;
  await createOrUpdate(client, UserPoolId, user);
  await client.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }));
  await client.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName: user.role }));
  const AuthParameters = { USERNAME: Username, PASSWORD: Password };
  const signedIn = await client.send(
    new AdminInitiateAuthCommand({ UserPoolId, ClientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH', AuthParameters }),
  );
  const token = signedIn.AuthenticationResult?.IdToken;
  if (token === undefined) throw new Error(`the user pool gave ${Username} no token`);
  return { ...user, token, password: Password };
}

/** Signs all of them in; the tokens are identity tokens, as the API wants them. */
export function signInAll(pool: Pool, users: readonly SampleUser[]): Promise<User[]> {
  const client = new CognitoIdentityProviderClient(clientAt(pool.endpoint));
  return Promise.all(users.map((user) => signIn(client, pool, user)));
}
