import { Duration, type Stack } from 'aws-cdk-lib';
import {
  CfnManagedLoginBranding,
  ClientAttributes,
  type IUserPool,
  ManagedLoginVersion,
  OAuthScope,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito';
import { allow, type Binding, bindKey, plain } from './binding.ts';
import type { House } from './house.ts';
import type { ApprovalClient } from './sign-in.ts';

/**
 * The host of the pool's sign-in page. It goes with the app and not with the pool, which may outlive it: no other pool of
 * the region could have the name.
 */
function signInPage(stack: Stack, userPool: IUserPool, namePrefix: string): void {
  new UserPoolDomain(stack, 'SignInDomain', {
    userPool,
    cognitoDomain: { domainPrefix: `${namePrefix}-${stack.account}` },
    managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
  });
}

type Place = { readonly namePrefix: string; readonly baseUrl: string };

/**
 * The page's own client of the user pool: it can be sent an authorization code and nothing else. It has no secret, since a
 * code is worth nothing without the verifier that stays in the page's cookie; and the API takes no token of it.
 */
export function approvalClient(stack: Stack, pool: IUserPool, { namePrefix, baseUrl }: Place): ApprovalClient {
  signInPage(stack, pool, namePrefix);
  const readable = { email: true, emailVerified: true, fullname: true };
  const client = new UserPoolClient(stack, 'ApprovalClient', {
    userPool: pool,
    generateSecret: false,
    authFlows: { user: false },
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
      callbackUrls: [`${baseUrl}/approval-sign-in`],
    },
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    preventUserExistenceErrors: true,
    readAttributes: new ClientAttributes().withStandardAttributes(readable),
    writeAttributes: new ClientAttributes().withStandardAttributes({ fullname: true }),
    accessTokenValidity: Duration.minutes(5),
    idTokenValidity: Duration.minutes(5),
    refreshTokenValidity: Duration.hours(1),
  });
  // Without a style the sign-in page says that it is not available.
  new CfnManagedLoginBranding(stack, 'SignInPage', {
    userPoolId: pool.userPoolId,
    clientId: client.userPoolClientId,
    useCognitoProvidedValues: true,
  });
  return { clientId: client.userPoolClientId };
}

/** What the page and the return from the sign-in both know of who signs approvers in. */
export const signInVariables = ({ key, baseUrl, signIn }: House) => ({
  KEY_ID: bindKey(key, ['Encrypt', 'Decrypt'], ['sign-in']),
  BASE_URL: plain(baseUrl),
  ISSUER_URL: plain(signIn.url),
  ...(signIn.endpoint && { ISSUER_ENDPOINT: plain(signIn.endpoint) }),
  ...(signIn.client && { SIGN_IN_CLIENT_ID: plain(signIn.client.clientId) }),
});

/** Reads this one secret, which is kept under the key of AWS Secrets Manager itself. */
export const bindSecret = (arn: string): Binding => ({
  value: arn,
  allows: [allow(['secretsmanager:GetSecretValue'], [arn])],
});
