import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** Payment files belong to the books and are kept as long: docs/handbook.md § Clocks. */
const recordDays = 7 * 366;

/** The files of payment batches as they were sent: the only place where bank details stand in the clear, under the key. */
export function paymentFilesBucket(scope: Construct, encryptionKey: IKey): Bucket {
  return new Bucket(scope, 'PaymentFiles', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.KMS,
    encryptionKey,
    bucketKeyEnabled: true,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned: true,
    lifecycleRules: [
      {
        expiration: Duration.days(recordDays),
        // A file that has expired is an old version and would stay for ever; for a month a deletion can be taken back.
        noncurrentVersionExpiration: Duration.days(30),
        abortIncompleteMultipartUploadAfter: Duration.days(1),
      },
      { expiredObjectDeleteMarker: true },
    ],
  });
}
