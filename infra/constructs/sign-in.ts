import { Duration, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  StringAttribute,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';

/** Seats of the programme, one group each: docs/handbook.md § People. */
export const groups = [
  'partner-user',
  'partner-account-manager',
  'partner-marketing-manager',
  'regional-lead',
  'partner-operations',
  'head-of-partnerships',
  'finance',
  'cro',
] as const;

/** Whose tokens the API takes. */
export type Issuer = { readonly url: string; readonly audience: string };

/** The client as which the approval page has approvers signed in. */
export type ApprovalClient = {
  readonly clientId: string;
  /** Of its secret in AWS Secrets Manager, where it has one. */
  readonly secretArn?: string | undefined;
};

/** The user pool of a deployment without an issuer of its own. Nobody signs up; nobody changes their own partner. */
export class SignIn extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  readonly issuer: Issuer;

  constructor(scope: Construct, id: string, deletionProtection: boolean) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      featurePlan: FeaturePlan.ESSENTIALS,
      signInAliases: { email: true },
      standardAttributes: { fullname: { required: false, mutable: true } },
      customAttributes: { partnerId: new StringAttribute({ mutable: true, maxLen: 48 }) },
      passwordPolicy: { minLength: 12 },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection,
    });
    for (const groupName of groups) {
      new CfnUserPoolGroup(this, groupName, { userPoolId: this.pool.userPoolId, groupName });
    }
    const readable = new ClientAttributes().withStandardAttributes({
      email: true,
      emailVerified: true,
      fullname: true,
    });
    this.client = this.pool.addClient('Client', {
      authFlows: { userSrp: true, adminUserPassword: true },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      readAttributes: readable.withCustomAttributes('partnerId'),
      writeAttributes: new ClientAttributes().withStandardAttributes({ fullname: true }),
      accessTokenValidity: Duration.hours(8),
      idTokenValidity: Duration.hours(8),
      refreshTokenValidity: Duration.days(30),
    });
    const { region } = Stack.of(this);
    this.issuer = {
      url: `https://cognito-idp.${region}.amazonaws.com/${this.pool.userPoolId}`,
      audience: this.client.userPoolClientId,
    };
  }
}
