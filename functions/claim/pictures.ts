import type { AuditInput } from '../domain/audit/audit-input.ts';
import type { CheckVerdict } from '../domain/audit/finding.ts';
import { comparedPictures } from '../domain/audit/picture/compared.ts';
import {
  blankPictures,
  nearlyIdentical,
  type PagePrint,
  type Picture,
  type PictureMatch,
  type PictureUse,
  picturesOf,
} from '../domain/audit/picture/picture.ts';
import type { ClaimIn } from '../domain/claim/claim.ts';
import type { EvidenceSlot } from '../domain/claim/document.ts';
import { type Change, commit } from '../store/commit.ts';
import { endHearing, leaveHearingTo, toldOf } from '../store/picture-hearings.ts';
import { picturePrintsOf } from '../store/picture-prints.ts';
import { keepPicture, usesOfPictures } from '../store/pictures.ts';
import type { Table } from '../store/table.ts';

type Extracting = ClaimIn<'extracting'>;

/** What the audit knows of the claim's pictures: they themselves, what they are copies of, and who counts on it to say so. */
export type SeenPictures = Pick<
  Required<AuditInput>,
  'pictures' | 'pictureMatches' | 'blankPictures' | 'uncomparedPictures'
> & {
  readonly told: ReadonlySet<string>;
};

/**
 * Puts the claim's pictures into the index and looks for copies of them after that: of two audits at one moment so at
 * least one sees the other. Who is to hear of it is settled with the other claim. docs/handbook.md § Claim audit
 */
export async function seePictures(
  table: Table,
  claim: Extracting,
  { slots, policy: { rules } }: Pick<AuditInput, 'slots' | 'policy'>,
): Promise<SeenPictures> {
  const told = await toldOf(table, claim);
  const prints = rules.fraud.pictures.isOn ? await printsIn(table, slots) : new Map<string, readonly PagePrint[]>();
  const { pictures, uncomparedPictures } = comparedPictures(slots, picturesOf(slots, prints, rules.claim));
  for (const picture of pictures) await commit(table, keepPicture(picture, useOf(picture, claim, slots)));
  const uses = await usesOfPictures(table, pictures);
  const own = uses.filter(({ claimId }) => claimId === claim.claimId);
  const pictureMatches: PictureMatch[] = [];
  for (const use of uses.filter(({ claimId }) => claimId !== claim.claimId)) {
    const same = pictures.filter(({ print, words }) => nearlyIdentical({ bits: print.bits, words }, use, rules.fraud));
    const first = own.filter(({ bits }) => same.some(({ print }) => print.bits === bits));
    if (same.length === 0 || !(await isHeard(table, claim, first, use))) continue;
    pictureMatches.push(...same.map((picture) => ({ picture, use })));
  }
  return { pictures, pictureMatches, uncomparedPictures, blankPictures: blankPictures(slots, prints), told };
}

/** By the bytes that somebody looked at. */
async function printsIn(table: Table, slots: readonly EvidenceSlot[]): Promise<Map<string, readonly PagePrint[]>> {
  const files = [...new Set(slots.flatMap(({ upload }) => (upload ? [upload.sha256] : [])))];
  const found = await Promise.all(
    files.map(async (sha256) => ({ sha256, prints: await picturePrintsOf(table, sha256) })),
  );
  return new Map(found.flatMap(({ sha256, prints }) => (prints ? [[sha256, prints] as const] : [])));
}

function useOf({ slotId, page, print, words }: Picture, claim: Extracting, slots: readonly EvidenceSlot[]): PictureUse {
  const { claimId, version, requestId, partnerId, submittedAt } = claim;
  const label = slots.find((slot) => slot.slotId === slotId)?.label ?? slotId;
  return {
    claimId,
    version,
    requestId,
    partnerId,
    slotId,
    label,
    page,
    submittedAt,
    bits: print.bits,
    words: [...words],
  };
}

/** Only who was submitted later hears, or who was audited later when that one could not hear any more. */
async function isHeard(table: Table, claim: Extracting, own: readonly PictureUse[], use: PictureUse): Promise<boolean> {
  const first = own.map(orderOf).sort()[0] ?? orderOf(claim);
  return orderOf(use) < first || !(await leaveHearingTo(table, use, claim.claimId));
}

const orderOf = ({ submittedAt, claimId }: Pick<PictureUse, 'submittedAt' | 'claimId'>): string =>
  `${submittedAt} ${claimId}`;

/** What the audit writes with its answer, so that nobody counts on it to hear of more. */
export const pictureChanges = (
  claim: Extracting,
  { pictureMatches, told }: SeenPictures,
  verdict: CheckVerdict,
): Change[] => {
  const heardOf = [...new Set(pictureMatches.map(({ use }) => use.claimId))];
  return [endHearing(claim, told, heardOf, verdict)];
};
