import type { SubmittedClaim } from '../ways/submitted.ts';

/** AWS list prices of us-east-1 in US dollars a page, first million pages a month. */
export const listPrice = { expense: 0.01, text: 0.0015 } as const;

export type Cost = { readonly expensePages: number; readonly textPages: number; readonly perClaim: number };

/** What reading the claims costs at list price; bytes that were read before are not read again, nor what was turned away. */
export function costOf(claims: readonly SubmittedClaim[]): Cost {
  const read = claims.filter(({ refused }) => refused === null);
  const seen = new Set<string>();
  const pages = { invoice: 0, breakdown: 0, 'proof-of-execution': 0 };
  for (const { truth, upload } of read.flatMap(({ documents }) => documents)) {
    if (!upload || seen.has(upload.sha256)) continue;
    seen.add(upload.sha256);
    pages[truth.kind] += upload.pages;
  }
  const expensePages = pages.invoice + pages.breakdown;
  const all = expensePages * listPrice.expense + pages['proof-of-execution'] * listPrice.text;
  return {
    expensePages,
    textPages: pages['proof-of-execution'],
    perClaim: read.length === 0 ? 0 : all / read.length,
  };
}
