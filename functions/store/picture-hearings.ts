import * as z from 'zod';
import { CheckVerdict } from '../domain/audit/finding.ts';
import { type Change, commit } from './commit.ts';
import { FingerprintTaken } from './fingerprints.ts';
import { pictureHearingKey } from './keys.ts';
import { parseStored, read, type Table } from './table.ts';

/** `told`: earlier claims that leave it to this one to hear of the likeness. The rest stands once it was audited. */
const PictureHearing = z.object({
  told: z.set(z.string()).optional(),
  heardOf: z.array(z.string()).optional(),
  verdict: CheckVerdict.optional(),
});
type PictureHearing = z.infer<typeof PictureHearing>;

type Submission = { readonly claimId: string; readonly version: number };

/** Who left it to this submission to hear, as far as is known now. */
export async function toldOf(table: Table, { claimId, version }: Submission): Promise<ReadonlySet<string>> {
  return (await read(table, pictureHearingKey(claimId, version), PictureHearing))?.told ?? new Set();
}

class AuditedBefore extends Error {
  readonly hearing: PictureHearing;
  constructor(hearing: PictureHearing) {
    super('audited before');
    this.hearing = hearing;
  }
}

/**
 * Leaves it to a later submission to hear of this claim. False when it was audited before it could, so that this claim has
 * to hear; one that failed is audited again before anything is paid, and hears then.
 */
export async function leaveHearingTo(table: Table, later: Submission, claimId: string): Promise<boolean> {
  try {
    await commit(table, [tell(later, claimId)]);
    return true;
  } catch (thrown) {
    if (!(thrown instanceof AuditedBefore)) throw thrown;
    const { heardOf, verdict } = thrown.hearing;
    return verdict === 'fail' || (heardOf ?? []).includes(claimId);
  }
}

const tell = ({ claimId, version }: Submission, by: string): Change => ({
  write: {
    update: pictureHearingKey(claimId, version),
    expression: 'ADD told :by',
    condition: { expression: 'attribute_not_exists(heardOf)', values: { ':by': new Set([by]) } },
  },
  onRefused: (stored) => new AuditedBefore(parseStored(PictureHearing, stored ?? {})),
});

/**
 * Ends the hearing together with the audit: refused with FingerprintTaken when an earlier claim left its hearing to this
 * one meanwhile, so that the audit looks again.
 */
export const endHearing = (
  { claimId, version }: Submission,
  told: ReadonlySet<string>,
  heardOf: readonly string[],
  verdict: CheckVerdict,
): Change => ({
  write: {
    update: pictureHearingKey(claimId, version),
    expression: 'SET heardOf = :heard, verdict = :verdict',
    condition: {
      expression: told.size === 0 ? 'attribute_not_exists(told)' : 'told = :told',
      values: { ':heard': heardOf, ':verdict': verdict, ...(told.size > 0 && { ':told': told }) },
    },
  },
  onRefused: () => new FingerprintTaken(`a copy of a picture of ${claimId} was audited`),
});
