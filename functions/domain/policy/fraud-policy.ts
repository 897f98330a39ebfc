import * as z from 'zod';

/** When two pictures are the same. docs/handbook.md § Claim audit */
const PicturePolicy = z.strictObject({
  isOn: z.boolean(),
  /** Of the 256 bits of their prints, how many may differ. */
  differingBits: z.int().min(0).max(90),
  /** From this many words on a picture holds text, and its words have to agree by this share, too. */
  wordsOfText: z.int().min(1).max(1000),
  sameWordsPercent: z.number().min(0).max(100),
  /** So many of the words of whichever has fewer may be its own: copies lose words, and other pages of a template have others. */
  ownWordsPercent: z.number().min(0).max(100).default(3),
  /** Prints (as notes for staff give them) of pictures that anybody may hand in again, such as those that the vendor gives out. */
  known: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(1000),
});

const defaultPictures = {
  isOn: true,
  differingBits: 64,
  wordsOfText: 8,
  sameWordsPercent: 75,
  ownWordsPercent: 3,
  known: [],
};

/** When a pattern that may be fraud is worth a person's look. docs/handbook.md § Claim audit */
export const FraudPolicy = z.strictObject({
  /** Lines from which two invoices of one supplier with the same lines are worth a look, whatever their dates. */
  linesForDuplicate: z.int().min(1).max(1000),
  /** Percent below an approval limit that count as just under it, and how many of the partner's latest requests it takes. */
  justUnderLimit: z.strictObject({ percent: z.number().min(0).max(50), requests: z.int().min(1).max(25) }),
  /** Round are whole multiples of `multiple` (in major units); a cluster is this many invoices and this share of the latest. */
  roundAmounts: z.strictObject({
    multiple: z.int().min(2).max(1_000_000),
    invoices: z.int().min(2).max(50),
    percent: z.number().min(1).max(100),
  }),
  weekendDates: z.strictObject({ invoices: z.int().min(2).max(50), percent: z.number().min(1).max(100) }),
  pictures: PicturePolicy.default(defaultPictures),
});
export type FraudPolicy = z.infer<typeof FraudPolicy>;

export const defaultFraud: FraudPolicy = {
  linesForDuplicate: 2,
  justUnderLimit: { percent: 2, requests: 2 },
  roundAmounts: { multiple: 1000, invoices: 8, percent: 90 },
  weekendDates: { invoices: 4, percent: 60 },
  pictures: defaultPictures,
};
