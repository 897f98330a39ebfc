import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { Role } from '../../functions/domain/identity/role.ts';
import { groups } from '../../infra/constructs/sign-in.ts';
import { type Json, resourcesOf, theOnly } from './support/resources.ts';
import { synthesised } from './support/synthesised.ts';

const stateful = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::KMS::Key', 'AWS::Cognito::UserPool'];

describe('the data stack', () => {
  const { data } = synthesised();

  it('keeps everything when it goes: a user pool without its groups would be worth little', () => {
    const resources = Object.entries<Json>(data.toJSON().Resources);
    for (const [id, resource] of resources) {
      expect(resource, id).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    }
    expect(resources.map(([, { Type }]) => Type)).toEqual(expect.arrayContaining(stateful));
  });

  it('protects and backs up the table, and streams new items', () => {
    data.hasResourceProperties('AWS::DynamoDB::Table', {
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [Match.objectLike({ IndexName: 'gsi1', Projection: { ProjectionType: 'ALL' } })],
    });
  });

  it('keeps the evidence private, encrypted, versioned and for 24 months', () => {
    data.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: 'Enabled' },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      LifecycleConfiguration: { Rules: Match.arrayWith([Match.objectLike({ ExpirationInDays: 731 })]) },
      CorsConfiguration: Match.absent(),
    });
  });

  it('keeps payment files private, under the key, versioned and for seven years, and then not at all', () => {
    data.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: Match.objectLike({ RestrictPublicBuckets: true }),
      VersioningConfiguration: { Status: 'Enabled' },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: Match.objectLike({ SSEAlgorithm: 'aws:kms' }), BucketKeyEnabled: true },
        ],
      },
      LifecycleConfiguration: {
        Rules: [
          Match.objectLike({
            ExpirationInDays: 2562,
            NoncurrentVersionExpiration: { NoncurrentDays: 30 },
          }),
          Match.objectLike({ ExpiredObjectDeleteMarker: true }),
        ],
      },
    });
  });

  it('takes files over TLS only', () => {
    const policies = resourcesOf(data, 'AWS::S3::BucketPolicy');
    expect(policies).toHaveLength(2);
    for (const { properties } of policies) {
      expect(properties.PolicyDocument.Statement).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      );
    }
  });

  it('has a group for every role', () => {
    expect([...groups].sort()).toEqual([...Role.options].sort());
    expect(resourcesOf(data, 'AWS::Cognito::UserPoolGroup')).toHaveLength(Role.options.length);
  });

  it('lets nobody sign up or change their own partner', () => {
    data.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    });
    const client = theOnly(data, 'AWS::Cognito::UserPoolClient').properties;
    expect(client.WriteAttributes).toEqual(['name']);
    expect(client.ReadAttributes).toContain('custom:partnerId');
    expect(client.ExplicitAuthFlows).not.toContain('ALLOW_USER_PASSWORD_AUTH');
  });

  it('tells where things are', () => {
    expect(Object.keys(data.findOutputs('*'))).toEqual(
      expect.arrayContaining(['TableName', 'EvidenceBucket', 'UserPoolId', 'UserPoolClientId']),
    );
  });
});

describe('settings of the data stack', () => {
  it('deletes everything when it is not to be retained', () => {
    const { data } = synthesised({ retainData: false });
    for (const { DeletionPolicy } of Object.values<Json>(data.toJSON().Resources))
      expect(DeletionPolicy).toBe('Delete');
    data.hasResourceProperties('AWS::DynamoDB::Table', { DeletionProtectionEnabled: false });
  });

  it('brings no user pool when there is an issuer', () => {
    const { data } = synthesised({ issuer: { url: 'https://login.vendor.example', audience: 'fundgate' } });
    data.resourceCountIs('AWS::Cognito::UserPool', 0);
    expect(Object.keys(data.findOutputs('*'))).not.toContain('UserPoolId');
  });

  it('lets pages of the portal upload', () => {
    const { data } = synthesised({ portalOrigins: ['https://partners.vendor.example'] });
    data.hasResourceProperties('AWS::S3::Bucket', {
      CorsConfiguration: {
        CorsRules: [
          Match.objectLike({ AllowedMethods: ['POST'], AllowedOrigins: ['https://partners.vendor.example'] }),
        ],
      },
    });
  });
});
