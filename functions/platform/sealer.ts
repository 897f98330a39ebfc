import { DecryptCommand, EncryptCommand, type KMSClient } from '@aws-sdk/client-kms';

type Context = Readonly<Record<string, string>>;

/**
 * Keeps a secret (a task token, a link) unreadable at rest. A sealed text opens only with the context it was sealed
 * with, so that one copied onto another item is worthless.
 */
export type Sealer = {
  readonly seal: (secret: string, context: Context) => Promise<string>;
  readonly open: (sealed: string, context: Context) => Promise<string>;
};

export const kmsSealer = (client: Pick<KMSClient, 'send'>, keyId: string): Sealer => ({
  seal: async (secret, context) => {
    const reply = await client.send(
      new EncryptCommand({ KeyId: keyId, Plaintext: Buffer.from(secret), EncryptionContext: context }),
    );
    return Buffer.from(present(reply.CiphertextBlob)).toString('base64');
  },
  open: async (sealed, context) => {
    const reply = await client.send(
      new DecryptCommand({
        KeyId: keyId,
        CiphertextBlob: Buffer.from(sealed, 'base64'),
        EncryptionContext: context,
      }),
    );
    return Buffer.from(present(reply.Plaintext)).toString('utf8');
  },
});

const foreign: ReadonlySet<string> = new Set([
  'InvalidCiphertextException',
  'IncorrectKeyException',
  'ValidationException',
]);

/** True where opening failed because the text was sealed elsewhere, for something else, or never. */
export const isForeign = (thrown: unknown): boolean => thrown instanceof Error && foreign.has(thrown.name);

function present(bytes: Uint8Array | undefined): Uint8Array {
  if (bytes) return bytes;
  throw new Error('the key service answered without bytes');
}
