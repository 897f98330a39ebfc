import type { ReadValue } from '../claim/document.ts';
import { minorUnitDigits } from '../money/amount.ts';
import type { Currency } from '../money/money.ts';
import { numberInWords } from './amount-places-number.ts';
import { folded } from './eligible-words.ts';

type Stated = { readonly minor: number; readonly readFrom: ReadValue };

/** What announces a sum in words. */
const announced =
  /^(?:.*\b)?(?:total in words|amount in words|in words|in worten|montant en lettres|en toutes lettres|en lettres|a la somme de)\s+(?<words>.+)$/;

const units =
  /^(?:(?<whole>.+?)\s+)?(?:us )?(?:dollars?|uros?|pounds?|francs?|franken|yen|yens)(?:\s+(?:and|und|et))?(?:\s+(?<rest>.*))?$/;

/**
 * The sums that a document states in words after a label such as `In words:`, in English, German or French, minor units.
 * What is not understood to the last word is left out. docs/handbook.md § Claim audit
 */
export const amountsInWords = (text: readonly ReadValue[], currency: Currency): Stated[] =>
  text.flatMap((readFrom) => {
    const words = announced.exec(folded(readFrom.text))?.groups?.words;
    const minor = words === undefined ? null : minorIn(words, currency);
    return minor === null ? [] : [{ minor, readFrom }];
  });

function minorIn(words: string, currency: Currency): number | null {
  const parts = units.exec(words.replace(/\b(?:only|exactly)$/, '').trim())?.groups;
  const whole = numberInWords(parts?.whole ?? '');
  if (whole === null) return null;
  const rest = (parts?.rest ?? '').trim();
  const hundredths = rest === '' ? 0 : centsIn(rest);
  const digits = minorUnitDigits(currency);
  if (hundredths === null || (hundredths > 0 && digits < 2)) return null;
  const minor = whole * 10 ** digits + hundredths * 10 ** Math.max(0, digits - 2);
  return Number.isSafeInteger(minor) ? minor : null;
}

/** `fifty cents`, `50 cents`, `50 100`. */
function centsIn(rest: string): number | null {
  const words = rest.replace(/\s*(?:cents?|centimes?|pence|rappen|100)$/, '').trim();
  const cents = /^\d{1,2}$/.test(words) ? Number(words) : numberInWords(words);
  return cents !== null && cents < 100 ? cents : null;
}
