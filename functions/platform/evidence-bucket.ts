import { GetObjectCommand, HeadObjectCommand, NotFound, type S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';

/** A form that stores one file under one key: sent as multipart/form-data with `fields` first and `file` last. */
export type UploadForm = { readonly url: string; readonly fields: Record<string, string> };

/** What stands under a key now; `versionId` names exactly these bytes. */
export type StoredObject = {
  readonly versionId: string;
  readonly bytes: number;
  readonly contentType: string | undefined;
};

/** Where partners put their evidence. */
export type EvidenceBucket = {
  readonly uploadForm: (objectKey: string, contentType: string) => Promise<UploadForm>;
  /** Undefined when nothing was uploaded. */
  readonly lookUp: (objectKey: string) => Promise<StoredObject | undefined>;
  readonly read: (objectKey: string, versionId: string) => Promise<Uint8Array>;
};

/** 10 MiB: more is not accepted by the reading service either. docs/handbook.md § Evidence */
export const largestUpload = 10 * 1024 * 1024;
/** Seconds for which an upload form can be used. */
export const uploadFormSeconds = 15 * 60;

/** The storage itself refuses what the form does not allow: another key, another type, nothing, or too much. */
export function evidenceBucket(client: S3Client, name: string): EvidenceBucket {
  return {
    uploadForm: async (objectKey, contentType) => {
      const { url, fields } = await createPresignedPost(client, {
        Bucket: name,
        Key: objectKey,
        Fields: { 'Content-Type': contentType },
        Conditions: [['content-length-range', 1, largestUpload]],
        Expires: uploadFormSeconds,
      });
      return { url, fields };
    },
    lookUp: async (objectKey) => {
      try {
        const head = await client.send(new HeadObjectCommand({ Bucket: name, Key: objectKey }));
        if (!head.VersionId) throw new Error('the evidence bucket keeps no versions: submitted files could be swapped');
        return { versionId: head.VersionId, bytes: head.ContentLength ?? 0, contentType: head.ContentType };
      } catch (thrown) {
        if (thrown instanceof NotFound) return undefined;
        throw thrown;
      }
    },
    read: async (objectKey, versionId) => {
      const reply = await client.send(new GetObjectCommand({ Bucket: name, Key: objectKey, VersionId: versionId }));
      if (!reply.Body) throw new Error('the storage answered without a body');
      return reply.Body.transformToByteArray();
    },
  };
}
