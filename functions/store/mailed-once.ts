import { Refusal } from '../domain/errors.ts';
import type { Change } from './change.ts';
import { commit } from './commit.ts';
import type { Key } from './keys.ts';
import type { Table } from './table.ts';

type Mail = { readonly key: Key; readonly facts: Record<string, unknown> };

/** False when the mail was sent before, or is being sent. What cannot be sent is let go, so that the next try may send it. */
export async function sendOnce(mail: Mail, table: Table, send: () => Promise<void>): Promise<boolean> {
  if (!(await taken(mail, table))) return false;
  try {
    await send();
  } catch (thrown) {
    await commit(table, [endMail(mail, 'failed')]);
    throw thrown;
  }
  await commit(table, [endMail(mail, 'sent')]);
  return true;
}

async function taken(mail: Mail, table: Table): Promise<boolean> {
  try {
    await commit(table, [beginMail(mail)]);
    return true;
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.kind === 'conflict') return false;
    throw thrown;
  }
}

/**
 * Takes a mail that goes out once. One that `failed` may be tried again; what broke off while `sending` is not, so that nobody
 * gets it twice. @throws Refusal `conflict` from the commit when another run has it.
 */
export const beginMail = ({ key, facts }: Mail): Change => ({
  write: {
    put: { ...facts, status: 'sending', ...key },
    condition: {
      expression: 'attribute_not_exists(pk) OR #status = :failed',
      names: { '#status': 'status' },
      values: { ':failed': 'failed' },
    },
  },
  onRefused: () => new Refusal('conflict', 'The mail was sent, or is being sent.'),
});

const endMail = ({ key }: Mail, status: 'sent' | 'failed'): Change => ({
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
