import { Duration } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/**
 * Evidence is kept for at least 24 months: docs/handbook.md § Clocks. Old versions for as long again, because one of them may be
 * what a claim was submitted with, and the storage cannot tell it from one that expired.
 */
const evidenceDays = 731;

/**
 * Where partners upload evidence, straight from a browser on one of the origins. Versioned, because a claim is bound to
 * the bytes that were submitted, whatever is uploaded over them later.
 */
export function evidenceBucket(scope: Construct, origins: readonly string[]): Bucket {
  return new Bucket(scope, 'Evidence', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned: true,
    lifecycleRules: [
      {
        expiration: Duration.days(evidenceDays),
        noncurrentVersionExpiration: Duration.days(evidenceDays),
        abortIncompleteMultipartUploadAfter: Duration.days(1),
      },
      { expiredObjectDeleteMarker: true },
    ],
    ...(origins.length > 0 && {
      cors: [{ allowedMethods: [HttpMethods.POST], allowedOrigins: [...origins], allowedHeaders: ['*'] }],
    }),
  });
}
