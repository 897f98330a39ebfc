import { Refusal } from '../domain/errors.ts';
import type { Change } from './change.ts';
import type { Key } from './keys.ts';

/**
 * Takes a mail that goes out once. One that `failed` may be tried again; what broke off while `sending` is not, so that nobody
 * gets it twice. @throws Refusal `conflict` from the commit when another run has it.
 */
export const beginMail = (key: Key, mail: Record<string, unknown>): Change => ({
  write: {
    put: { ...mail, status: 'sending', ...key },
    condition: {
      expression: 'attribute_not_exists(pk) OR #status = :failed',
      names: { '#status': 'status' },
      values: { ':failed': 'failed' },
    },
  },
  onRefused: () => new Refusal('conflict', 'The mail was sent, or is being sent.'),
});

/** What became of it. */
export const endMail = (key: Key, status: 'sent' | 'failed'): Change => ({
  write: {
    update: key,
    expression: 'SET #status = :next',
    condition: {
      expression: '#status = :sending',
      names: { '#status': 'status' },
      values: { ':sending': 'sending', ':next': status },
    },
  },
  onRefused: () => new Error('nobody was sending this mail'),
});
