import * as z from 'zod';
import { IsoInstant } from '../calendar/dates.ts';

/** A `breakdown` lists the partner's own work, signed, where policy takes it in place of an invoice. */
export const DocumentKind = z.enum(['invoice', 'breakdown', 'proof-of-execution']);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** What the bytes are, never what the name says. */
export const MediaType = z.enum(['application/pdf', 'image/png', 'image/jpeg']);
export type MediaType = z.infer<typeof MediaType>;

/** A value as read, with where it stood and how sure the reader was (0–100). */
export const ReadValue = z.strictObject({
  text: z.string(),
  confidence: z.number().min(0).max(100),
  page: z.int().min(1),
  box: z.strictObject({ left: z.number(), top: z.number(), width: z.number(), height: z.number() }).nullable(),
});
export type ReadValue = z.infer<typeof ReadValue>;

/** Every candidate the reader saw for a field: more than one total is a finding, not a choice made here. */
export const ExpenseReading = z.strictObject({
  vendorName: z.array(ReadValue),
  receiverName: z.array(ReadValue),
  invoiceNumber: z.array(ReadValue),
  invoiceDate: z.array(ReadValue),
  total: z.array(ReadValue),
  subtotal: z.array(ReadValue),
  tax: z.array(ReadValue),
  currency: z.array(ReadValue),
  lines: z.array(
    z.strictObject({ item: ReadValue.nullable(), quantity: ReadValue.nullable(), price: ReadValue.nullable() }),
  ),
  pages: z.int().min(0),
  /** Lines of plain text, for language and brand checks; attacker input, shown and compared but never obeyed. */
  text: z.array(ReadValue),
});
export type ExpenseReading = z.infer<typeof ExpenseReading>;

export const Extraction = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('expense'),
    reading: ExpenseReading,
    readAt: IsoInstant,
    source: z.enum(['textract', 'cache']),
  }),
  z.strictObject({
    status: z.literal('text'),
    lines: z.array(ReadValue),
    pages: z.int().min(0),
    readAt: IsoInstant,
    source: z.enum(['textract', 'cache']),
  }),
  z.strictObject({ status: z.literal('unreadable'), reason: z.string(), readAt: IsoInstant }),
]);
export type Extraction = z.infer<typeof Extraction>;

/**
 * A run of a PDF's text layer that its pages do not show. `outside`: beside the page. `tiny`: too small for any reader.
 * `unseen`: nothing is to be seen where it stands. `differs`: something else is. Attacker input, cut short.
 */
export const HiddenText = z.strictObject({
  page: z.int().min(1),
  box: ReadValue.shape.box,
  text: z.string(),
  why: z.enum(['outside', 'tiny', 'unseen', 'differs']),
});
export type HiddenText = z.infer<typeof HiddenText>;

/** What comparing a PDF's text layer with its visible pages brought; not `isWhole` when not every page could be. */
export const TextLayer = z.strictObject({
  isWhole: z.boolean(),
  hidden: z.array(HiddenText),
  comparedAt: IsoInstant,
});
export type TextLayer = z.infer<typeof TextLayer>;

/** A named upload slot of a claim; `upload` is filled once the bytes were seen, `extraction` once they were read. */
export const EvidenceSlot = z.strictObject({
  slotId: z.string(),
  claimId: z.string(),
  kind: DocumentKind,
  label: z.string(),
  required: z.boolean(),
  /** So many documents at most, each in a slot of its own; one where it is not said. */
  upTo: z.int().optional(),
  /** A document here makes up for this other slot. */
  insteadOf: z.string().optional(),
  objectKey: z.string(),
  upload: z
    .strictObject({
      sha256: z.string(),
      /** The stored version that was seen: what is read later is these bytes, whatever was uploaded since. */
      versionId: z.string(),
      bytes: z.int().min(1),
      mediaType: MediaType,
      pages: z.int().min(1),
      seenAt: IsoInstant,
    })
    .optional(),
  extraction: Extraction.optional(),
  /** PDFs only, once they were read. */
  textLayer: TextLayer.optional(),
});
export type EvidenceSlot = z.infer<typeof EvidenceSlot>;
