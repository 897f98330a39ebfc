import { type Fingerprint, FingerprintUse, nameOf } from '../domain/audit/fingerprint/fingerprint.ts';
import { sha256 } from '../platform/hash.ts';
import type { Change } from './commit.ts';
import { fingerprintKey, laterFingerprintKey } from './keys.ts';
import { pagePartition, type Table } from './table.ts';

type Print = Pick<Fingerprint, 'kind' | 'text'>;

/** Another claim was audited with this fingerprint meanwhile: the audit has to look again. */
export class FingerprintTaken extends Error {
  override readonly name = 'FingerprintTaken';
}

/** More uses of one invoice than these tell nobody anything new. */
const mostUses = 25;

/** The claims with this fingerprint, the first before all others; one query, never more than 25 of them. */
export async function usesOfFingerprint(table: Table, print: Print): Promise<FingerprintUse[]> {
  const { pk } = fingerprintKey(print.kind, hashOf(print));
  return (await pagePartition(table, { pk }, FingerprintUse, { limit: mostUses })).items;
}

/**
 * Stands for ever; auditing the claim again renews the facts and leaves the day of the first submission as it is. Of two audits that find
 * the same fingerprint unused at once one is refused with FingerprintTaken, so that one of them hears of the other.
 */
export function keepFingerprint(print: Print, use: FingerprintUse, isFirst: boolean): Change {
  const hash = hashOf(print);
  const key = isFirst ? fingerprintKey(print.kind, hash) : laterFingerprintKey(print.kind, hash, use.claimId);
  return {
    write: {
      update: key,
      expression:
        'SET kind = :kind, claimId = :claim, requestId = :request, partnerId = :partner, slotId = :slot, quarter = :quarter, facts = :facts, verdict = :verdict, submittedAt = if_not_exists(submittedAt, :at)',
      condition: {
        expression: 'attribute_not_exists(pk) OR claimId = :claim',
        values: {
          ':kind': use.kind,
          ':claim': use.claimId,
          ':request': use.requestId,
          ':partner': use.partnerId,
          ':slot': use.slotId,
          ':quarter': use.quarter,
          ':facts': use.facts,
          ':verdict': use.verdict,
          ':at': use.submittedAt,
        },
      },
    },
    onRefused: () => new FingerprintTaken(`a fingerprint of ${use.claimId} was taken`),
  };
}

const hashOf = (print: Print): string => sha256(nameOf(print));
