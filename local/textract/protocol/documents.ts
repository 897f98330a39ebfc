import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { TextractFault } from './fault.ts';
import type { DocumentSource, ObjectLocation } from './requests.ts';

const mebibyte = 1024 * 1024;

/** The largest documents in bytes: of a synchronous call, and of an asynchronous one. */
export const largestDocument = { sync: 10 * mebibyte, async: 500 * mebibyte } as const;

const refuseLarge = (bytes: number, most: number): void => {
  if (bytes <= most) return;
  throw new TextractFault('DocumentTooLargeException', `The document has ${bytes} bytes, at most ${most} are allowed`);
};

/**
 * Fetches a document from its bucket. Throws `InvalidS3ObjectException` when it cannot be had and
 * `DocumentTooLargeException` when it has more than `most` bytes.
 */
export const fetchObject = async (s3: S3Client, location: ObjectLocation, most: number): Promise<Uint8Array> => {
  const { Bucket, Name, Version } = location;
  const command = new GetObjectCommand({ Bucket, Key: Name, ...(Version === undefined ? {} : { VersionId: Version }) });
  const object = await s3.send(command).catch((cause: unknown) => {
    throw new TextractFault('InvalidS3ObjectException', 'Unable to get object metadata from S3', { cause });
  });
  refuseLarge(object.ContentLength ?? 0, most);
  const bytes = await object.Body?.transformToByteArray();
  if (bytes === undefined || bytes.length === 0) {
    throw new TextractFault('InvalidS3ObjectException', 'The S3 object is empty');
  }
  return bytes;
};

/** The bytes a synchronous request is about, sent along or fetched from a bucket. */
export const bytesOf = (source: DocumentSource, s3: S3Client): Promise<Uint8Array> => {
  if (source.S3Object !== undefined) return fetchObject(s3, source.S3Object, largestDocument.sync);
  const bytes = Buffer.from(source.Bytes ?? '', 'base64');
  refuseLarge(bytes.length, largestDocument.sync);
  return Promise.resolve(bytes);
};
