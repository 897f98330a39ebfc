import { Duration } from 'aws-cdk-lib';
import {
  CfnManagedLoginBranding,
  ClientAttributes,
  type IUserPool,
  OAuthScope,
  UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { allow, type Binding, bindKey, plain } from './binding.ts';
import type { House } from './house.ts';
import type { ApprovalClient } from './sign-in.ts';

/**
 * The page's own client of the user pool: it can be sent an authorization code and nothing else. It has no secret, since a
 * code is worth nothing without the verifier that stays in the page's cookie; and the API takes no token of it.
 */
export function approvalClient(scope: Construct, pool: IUserPool, baseUrl: string): ApprovalClient {
  const readable = { email: true, emailVerified: true, fullname: true };
  const client = new UserPoolClient(scope, 'ApprovalClient', {
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
  new CfnManagedLoginBranding(scope, 'SignInPage', {
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
