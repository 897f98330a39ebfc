import type { AuditInput } from '../audit-input.ts';
import { type FingerprintKind, type FingerprintUse, nameOf } from './fingerprint.ts';

/** `isEarlier`: the other claim was submitted first; else it was only audited first. */
export type EarlierUseOf = {
  readonly kind: FingerprintKind;
  readonly use: FingerprintUse;
  readonly isEarlier: boolean;
};

/**
 * The uses in other claims that this claim hears of: those submitted before it, and those audited before this audit that
 * did not fail there, because they could not hear of it, or a person took the invoice there while this claim was with its
 * partner. Of two claims so always one hears, and copying an invoice cannot fail the claim it was copied from.
 * docs/handbook.md § Claim audit
 */
export function earlierUsesOf(
  prints: ReadonlySet<string>,
  { claim, invoiceUses }: Pick<AuditInput, 'claim' | 'invoiceUses'>,
): EarlierUseOf[] {
  const mine = invoiceUses.filter(({ use }) => use.claimId === claim.claimId);
  return invoiceUses.flatMap((each): EarlierUseOf[] => {
    const { kind, use } = each;
    if (use.claimId === claim.claimId || !prints.has(nameOf(each))) return [];
    const own = mine.find((other) => nameOf(other) === nameOf(each))?.use;
    const isEarlier = orderOf(use) < orderOf(own ?? claim);
    return isEarlier || use.verdict !== 'fail' ? [{ kind, use, isEarlier }] : [];
  });
}

const orderOf = ({ submittedAt, claimId }: Pick<FingerprintUse, 'submittedAt' | 'claimId'>): string =>
  `${submittedAt} ${claimId}`;
