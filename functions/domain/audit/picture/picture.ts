import * as z from 'zod';
import { IsoInstant } from '../../calendar/dates.ts';
import type { EvidenceSlot, ReadValue } from '../../claim/document.ts';
import type { FraudPolicy } from '../../policy/fraud-policy.ts';
import type { PolicyRules } from '../../policy/policy.ts';
import { distance } from './picture-keys.ts';
import { PicturePrint } from './picture-print.ts';
import { nearlySameWords, wordMarks } from './word-marks.ts';

/** A page of a document that is a picture. */
export const PagePrint = z.strictObject({ page: z.int().min(1), print: PicturePrint });
export type PagePrint = z.infer<typeof PagePrint>;

/** A picture among the evidence of a claim: a file of its own, or a page of a PDF that shows little else. */
export type Picture = {
  readonly slotId: string;
  /** Counted from 1. */
  readonly page: number;
  readonly print: PicturePrint;
  /** Marks of the words that were read on it with confidence. */
  readonly words: readonly number[];
};

/** A picture that was audited in a claim, as later audits find it. */
export const PictureUse = z.strictObject({
  claimId: z.string(),
  /** Of which submission of the claim. */
  version: z.int().min(1),
  requestId: z.string(),
  partnerId: z.string(),
  slotId: z.string(),
  label: z.string(),
  page: z.int().min(1),
  /** When the claim was first submitted with it: the order of uses. */
  submittedAt: IsoInstant,
  bits: z.string(),
  words: z.array(z.int()),
});
export type PictureUse = z.infer<typeof PictureUse>;

/** A picture of this claim and one of another that it is nearly identical to: told to reviewers, never to the partner. */
export type PictureMatch = { readonly picture: Pick<Picture, 'slotId' | 'page'>; readonly use: PictureUse };

/**
 * Prints by page of the documents in the slots of proofs, with the words that were read there: only those that the reader was
 * sure of, as it sees letters in the leaves of every tree. Invoices are compared by their fields. docs/handbook.md § Claim audit
 */
export function picturesOf(
  slots: readonly EvidenceSlot[],
  prints: ReadonlyMap<string, readonly PagePrint[]>,
  { confidencePercent }: Pick<PolicyRules['claim'], 'confidencePercent'>,
): Picture[] {
  const isSure = ({ confidence }: ReadValue): boolean => confidence >= confidencePercent;
  return slots.flatMap((slot) => {
    const { slotId, kind, upload, extraction } = slot;
    if (kind !== 'proof-of-execution' || !upload) return [];
    const lines = extraction?.status === 'text' ? extraction.lines.filter(isSure) : [];
    return (prints.get(upload.sha256) ?? []).map(({ page, print }) => {
      const texts = lines.filter((line) => line.page === page).map(({ text }) => text);
      return { slotId, page, print, words: wordMarks(texts) };
    });
  });
}

/**
 * The slots of proofs that are pictures and in which nothing is to be seen: plain ones, and such as no renderer could draw.
 * Copies of them cannot be found.
 */
export const blankPictures = (
  slots: readonly EvidenceSlot[],
  prints: ReadonlyMap<string, readonly PagePrint[]>,
): string[] =>
  slots.flatMap(({ slotId, kind, upload }) => {
    const isPicture = kind === 'proof-of-execution' && upload && upload.mediaType !== 'application/pdf';
    return isPicture && prints.get(upload.sha256)?.length === 0 ? [slotId] : [];
  });

type Seen = { readonly bits: string; readonly words: readonly number[] };

/** Do two pictures show the same? Where both hold text, their words have to agree as well: forms look alike. docs/handbook.md § Claim audit */
export const nearlyIdentical = (one: Seen, other: Seen, { pictures }: Pick<FraudPolicy, 'pictures'>): boolean =>
  distance(one.bits, other.bits) <= pictures.differingBits && nearlySameWords(one.words, other.words, pictures);
