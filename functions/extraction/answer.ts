import * as z from 'zod';

/** A part of an answer as it should be, or nothing: absent, null and of another kind are all the same to us. */
const maybe = <S extends z.ZodType>(part: S) =>
  part
    .nullish()
    .transform((value) => value ?? undefined)
    .catch(undefined);

/** The parts of a list that are as they should be; no list at all is an empty one. */
const list = <S extends z.ZodType>(part: S) =>
  z
    .array(maybe(part))
    .nullish()
    .catch([])
    .transform((parts) => (parts ?? []).filter((value) => value !== undefined));

const Box = z.object({ Left: z.number(), Top: z.number(), Width: z.number(), Height: z.number() });
const Geometry = z.object({ BoundingBox: maybe(Box) });
const Detection = z.object({ Text: maybe(z.string()), Confidence: maybe(z.number()), Geometry: maybe(Geometry) });
const page = maybe(z.int().min(1));

const Field = z.object({
  Type: maybe(z.object({ Text: maybe(z.string()), Confidence: maybe(z.number()) })),
  ValueDetection: maybe(Detection),
  PageNumber: page,
  Currency: maybe(z.object({ Code: maybe(z.string()), Confidence: maybe(z.number()) })),
  GroupProperties: list(z.object({ Types: list(z.string()) })),
});
export type Field = z.infer<typeof Field>;

const Row = z.object({ LineItemExpenseFields: list(Field) });
export type Row = z.infer<typeof Row>;

const Block = Detection.extend({ BlockType: maybe(z.string()), Page: page });
export type Block = z.infer<typeof Block>;

const Receipt = z.object({
  SummaryFields: list(Field),
  LineItemGroups: list(z.object({ LineItems: list(Row) })),
  Blocks: list(Block),
});
export type Receipt = z.infer<typeof Receipt>;

/**
 * What we read of the answers of AnalyzeExpense and DetectDocumentText. Every part may be missing: the service leaves
 * out what it did not see, and an answer that no test has seen must not stop a claim.
 */
export const Answer = z.object({
  ExpenseDocuments: list(Receipt),
  Blocks: list(Block),
  DocumentMetadata: maybe(z.object({ Pages: maybe(z.int().min(0)) })),
});
