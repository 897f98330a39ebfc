import type { Approval } from '../domain/approval/approval.ts';
import { sha256 } from '../platform/hash.ts';
import { logger } from '../platform/logger.ts';
import { isForeign, type Sealer } from '../platform/sealer.ts';

type Bound = Pick<
  Approval,
  | 'linkHash'
  | 'purpose'
  | 'itemId'
  | 'version'
  | 'stage'
  | 'amount'
  | 'currency'
  | 'role'
  | 'personId'
  | 'personName'
  | 'personEmail'
  | 'expiresAt'
>;

/** Everything that a link is bound to, as a hash: the key service logs the context of every call. */
function boundTo(bound: Bound) {
  const { linkHash, purpose, itemId, version, stage, amount, currency, expiresAt } = bound;
  const { role, personId, personName, personEmail } = bound;
  const told = [linkHash, purpose, itemId, version, stage, amount, currency, expiresAt];
  return { binding: sha256(JSON.stringify([...told, role, personId, personName, personEmail])) };
}

/** Nothing is kept secret in it: that it opens is what counts. */
const signed = 'asked';

/** Signs what a link is bound to, so that a question that was changed in the table opens for nobody. */
export const signBinding = (bound: Bound, sealer: Pick<Sealer, 'seal'>): Promise<string> =>
  sealer.seal(signed, boundTo(bound));

/**
 * False for a question whose binding is not the one that was signed when it was asked, or was never signed. It is told to
 * operators and not to whoever holds the link. docs/handbook.md § Approval by e-mail link
 */
export async function isAsSigned(approval: Approval, sealer: Pick<Sealer, 'open'>): Promise<boolean> {
  const { approvalId, itemId, signature } = approval;
  try {
    if (signature && (await sealer.open(signature, boundTo(approval))) === signed) return true;
  } catch (thrown) {
    if (!isForeign(thrown)) throw thrown;
  }
  logger.error('APPROVAL_NOT_AS_SIGNED', { approvalId, itemId, isSigned: signature !== undefined });
  return false;
}
