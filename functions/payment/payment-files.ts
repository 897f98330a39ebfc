import { setTimeout as pause } from 'node:timers/promises';
import { GetObjectCommand, PutObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { sha256 } from '../platform/hash.ts';

/** Where the files of batches are kept as they were sent. */
export type PaymentFiles = {
  /** Keeps bytes under a key that holds nothing else. @throws Error when other bytes stand there. */
  readonly put: (objectKey: string, bytes: Uint8Array, contentType: string) => Promise<void>;
  readonly get: (objectKey: string) => Promise<Uint8Array>;
};

const attempts = 5;
const somethingStandsThere = 412;
const somebodyPutsNow = 409;

export function paymentFiles(client: S3Client, bucket: string): PaymentFiles {
  const get = async (objectKey: string): Promise<Uint8Array> => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: objectKey }));
    if (!Body) throw new Error('the storage answered without a body');
    return Body.transformToByteArray();
  };
  const put = async (Key: string, Body: Uint8Array, ContentType: string, attempt = 1): Promise<void> => {
    try {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType, IfNoneMatch: '*' }));
    } catch (thrown) {
      const status = thrown instanceof S3ServiceException ? thrown.$metadata.httpStatusCode : undefined;
      if (status === somethingStandsThere) return requireSame(Key, Body);
      if (status !== somebodyPutsNow || attempt === attempts) throw thrown;
      await pause(Math.random() * 50 * 2 ** attempt);
      await put(Key, Body, ContentType, attempt + 1);
    }
  };
  const requireSame = async (objectKey: string, bytes: Uint8Array): Promise<void> => {
    if (sha256(await get(objectKey)) !== sha256(bytes)) throw new Error(`${objectKey} holds another file`);
  };
  return { get, put: (objectKey, bytes, contentType) => put(objectKey, bytes, contentType) };
}
