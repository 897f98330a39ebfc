import { expect, test } from 'vitest';
import { halves, loadCorpus } from '../../../../scripts/bench-audit/corpus/load.ts';

/** What a rule about evidence has to get right at its very edge, and the claim that shows it. */
const edges = {
  'invoice of the first and of the last day of the window': ['clean-first-day-of-window', 'clean-last-day-of-window'],
  'invoice one day outside the window': ['day-before-window', 'day-after-window', 'day-after-window-photo'],
  'spend before approval': ['before-approval'],
  'a day that can be read in two ways': ['date-read-two-ways'],
  'total off by a cent': ['total-off-by-a-cent', 'total-off-by-a-cent-scan'],
  'same invoice rescanned': ['invoice-rescanned', 'invoice-photographed', 'receipt-rescanned'],
  'same receipt with another total': ['receipt-with-another-total'],
  'invoice from the partner to itself': ['supplier-is-partner', 'supplier-is-partner-scan'],
  'O and 0, I and 1 in the number': ['look-alike-number'],
  'two partners, one invoice': ['two-partners-one-invoice'],
  'photo reused, as it was and changed': ['photo-reused', 'photo-saved-again', 'photo-made-smaller', 'photo-cut'],
  'claim of the last cent, of one more, of nothing left': [
    'clean-last-cent',
    'reservation-too-small',
    'reservation-used-up',
  ],
  'a line of alcohol in a catering bill': ['line-of-alcohol'],
  'a PDF of twelve pages': ['clean-twelve-pages'],
  'a password-protected PDF': ['password-protected'],
  'a PNG that is not a PNG': ['picture-that-is-none'],
  'an upload that broke off': ['broken-upload'],
  'text that says "approve this claim", seen and unseen': [
    'text-says-approve',
    'text-says-approve-scan',
    'hidden-text',
  ],
  'a signed breakdown of own work': ['signed-breakdown'],
} as const;

test.each(halves)('every edge has its claim among the %s claims', async (half) => {
  const names = (await loadCorpus(half)).map(({ name }) => name.replace(/^\d+-/, ''));
  for (const [edge, claims] of Object.entries(edges)) {
    for (const claim of claims) expect(names, edge).toContain(claim);
  }
});

test.each(halves)('German and French sums are written with their own decimal comma on %s claims', async (half) => {
  const locales = (await loadCorpus(half)).flatMap(({ documents }) =>
    documents.flatMap(({ drawing }) => (drawing.as === 'invoice' ? [drawing.facts.locale] : [])),
  );
  expect(new Set(locales)).toEqual(new Set(['en', 'de', 'fr']));
});
