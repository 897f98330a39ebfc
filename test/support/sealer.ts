import type { Sealer } from '../../functions/platform/sealer.ts';

/** Opens only with the context it was sealed with, and refuses all else by the name that the key service gives it. */
export const contextSealer: Sealer = {
  seal: (secret, context) => Promise.resolve(Buffer.from(JSON.stringify({ secret, context })).toString('base64')),
  open: (sealed, context) => {
    const text = Buffer.from(sealed, 'base64').toString('utf8');
    const refused = Object.assign(new Error('no'), { name: 'InvalidCiphertextException' });
    if (!text.startsWith('{"secret":')) return Promise.reject(refused);
    const stored = JSON.parse(text);
    return JSON.stringify(stored.context) === JSON.stringify(context)
      ? Promise.resolve(stored.secret)
      : Promise.reject(refused);
  },
};
