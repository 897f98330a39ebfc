import { Refusal } from '../domain/errors.ts';
import { AlreadyPosted } from '../store/ledger.ts';

/**
 * Does a guarded write: true when it was done, false when somebody else changed an item first and the writer has to look
 * again.
 */
export async function unlessOvertaken(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (thrown) {
    if (thrown instanceof AlreadyPosted) return false;
    if (thrown instanceof Refusal && (thrown.kind === 'conflict' || thrown.kind === 'wrong-state')) return false;
    throw thrown;
  }
}
