import * as z from 'zod';

const Party = z.strictObject({ name: z.string(), address: z.array(z.string()), taxId: z.string().optional() });
const minor = z.int();

/** What is printed on an invoice or receipt; money in minor units. */
export const PrintedFacts = z.strictObject({
  supplier: Party,
  billTo: Party,
  number: z.string(),
  date: z.iso.date(),
  dateAs: z.string().optional(),
  dueDate: z.iso.date().optional(),
  purchaseOrder: z.string().optional(),
  locale: z.enum(['en', 'de', 'fr']),
  currency: z.string(),
  lines: z.array(z.strictObject({ description: z.string(), quantity: z.number(), unitPrice: minor, amount: minor })),
  subtotal: minor,
  tax: minor.optional(),
  taxRate: z.number().optional(),
  total: minor,
  notes: z.string().optional(),
  hidden: z.string().optional(),
  layout: z.enum(['letterhead', 'window', 'boxed']).optional(),
  seed: z.int(),
});
export type PrintedFacts = z.infer<typeof PrintedFacts>;

/** How the sheet became a file. */
export const Medium = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('pdf') }),
  z.strictObject({
    by: z.literal('scan'),
    seed: z.int(),
    blur: z.number().optional(),
    noise: z.number().optional(),
    degrees: z.number().optional(),
    dpi: z.int().optional(),
    quality: z.int().optional(),
  }),
  z.strictObject({
    by: z.literal('photo'),
    seed: z.int(),
    degrees: z.number().optional(),
    tilt: z.number().optional(),
    shadow: z.number().optional(),
  }),
]);
export type Medium = z.infer<typeof Medium>;

/** Everything it takes to draw a document, byte for byte the same every time (but for a password's salt). */
export const Drawing = z.discriminatedUnion('as', [
  z.strictObject({
    as: z.literal('invoice'),
    facts: PrintedFacts,
    isReceipt: z.boolean(),
    medium: Medium,
    pages: z.int().min(1).optional(),
    password: z.string().optional(),
    isBroken: z.boolean().optional(),
  }),
  z.strictObject({
    as: z.literal('screenshot'),
    facts: z.strictObject({
      brand: z.string(),
      partner: z.string(),
      campaign: z.string(),
      headline: z.string(),
      body: z.string(),
      callToAction: z.string(),
      url: z.string(),
      seed: z.int(),
    }),
  }),
  z.strictObject({
    as: z.literal('page'),
    facts: z.strictObject({
      title: z.string(),
      brand: z.string().optional(),
      lines: z.array(z.string()),
      date: z.iso.date(),
      seed: z.int(),
    }),
    medium: Medium,
  }),
  z.strictObject({
    as: z.literal('scene'),
    facts: z.strictObject({ banner: z.string(), seed: z.int() }),
    /** How the same photo was saved once more: JPEG quality, width in pixels, per cent of each side cut away. */
    savedAgain: z
      .strictObject({ quality: z.int(), width: z.int().optional(), cropPercent: z.int().optional() })
      .optional(),
  }),
  z.strictObject({ as: z.literal('impostor'), text: z.string() }),
]);
export type Drawing = z.infer<typeof Drawing>;
