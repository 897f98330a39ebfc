import { CfnOutput, RemovalPolicies, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { evidenceBucket } from '../constructs/evidence.ts';
import { paymentFilesBucket } from '../constructs/payment-files.ts';
import { recordsTable } from '../constructs/records.ts';
import { type Issuer, SignIn } from '../constructs/sign-in.ts';
import type { Settings } from '../settings.ts';

/** What outlives a deployment: records, evidence, payment files, the key that seals secrets, people who sign in. */
export class DataStack extends Stack {
  readonly table: Table;
  readonly evidence: Bucket;
  readonly paymentFiles: Bucket;
  readonly key: Key;
  readonly issuer: Issuer;
  /** Absent where settings name an issuer. */
  readonly pool: IUserPool | undefined;

  constructor(scope: Construct, id: string, settings: Settings, props: StackProps) {
    super(scope, id, props);
    const { retainData } = settings;
    this.table = recordsTable(this, retainData);
    this.evidence = evidenceBucket(this, settings.portalOrigins);
    this.key = new Key(this, 'Key', {
      description: 'Seals approval links, sign-ins, task tokens, bank details and payment files',
      enableKeyRotation: true,
    });
    this.paymentFiles = paymentFilesBucket(this, this.key);
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    new CfnOutput(this, 'EvidenceBucket', { value: this.evidence.bucketName });
    new CfnOutput(this, 'PaymentFilesBucket', { value: this.paymentFiles.bucketName });
    const { issuer, pool } = settings.issuer ? { issuer: settings.issuer, pool: undefined } : this.signIn(retainData);
    this.issuer = issuer;
    this.pool = pool;
    // All of it, so that the pool keeps its groups and the evidence its policy.
    RemovalPolicies.of(this).apply(retainData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY);
  }

  private signIn(retain: boolean): SignIn {
    const signIn = new SignIn(this, 'SignIn', retain);
    new CfnOutput(this, 'UserPoolId', { value: signIn.pool.userPoolId });
    new CfnOutput(this, 'UserPoolClientId', { value: signIn.client.userPoolClientId });
    return signIn;
  }
}
