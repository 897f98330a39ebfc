import * as z from 'zod';

/** ISO 20022's words for how a payment stands, by what they mean for the books: ACSC is paid, RJCT never will be. */
const meanings: ReadonlyMap<string, string> = new Map(
  [
    { status: 'ACCP', words: ['ACCP', 'ACTC', 'ACFC', 'ACWC'] },
    { status: 'ACSP', words: ['ACSP', 'ACWP'] },
    { status: 'PDNG', words: ['PDNG', 'RCVD', 'PATC'] },
    { status: 'ACSC', words: ['ACSC', 'ACCC'] },
    { status: 'RJCT', words: ['RJCT'] },
  ].flatMap(({ status, words }) => words.map((word): [string, string] => [word, status])),
);

const Meaning = z.enum(
  ['ACCP', 'ACSP', 'PDNG', 'ACSC', 'RJCT'],
  'is a status that cannot be booked; report it by hand',
);

/** The status of one payment. PART and RTRN state no sum in a `pain.002` and have to be reported with one. */
export const TransactionStatus = z
  .string('is missing')
  .transform((word) => meanings.get(word))
  .pipe(Meaning);
export type TransactionStatus = z.infer<typeof TransactionStatus>;

/** The status of a whole file. PART says that its payments differ, so that only what is said of each counts. */
export const GroupStatus = z
  .string()
  .transform((word) => (word === 'PART' ? undefined : (meanings.get(word) ?? word)))
  .pipe(Meaning.optional());
