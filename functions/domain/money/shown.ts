import type { Language } from '../identity/role.ts';
import { formatMoney } from './amount.ts';
import type { Currency } from './money.ts';

const localeOf: Record<Language, string> = { en: 'en-US', de: 'de-DE' };

/** A sum in minor units as mails and pages show it in a language. */
export const shownIn = (language: Language, minor: number, currency: Currency): string =>
  formatMoney(minor, currency, localeOf[language]);

/**
 * Whether a text is what mails and pages show for a sum, in any of their languages: whoever copies it from there has repeated
 * it, by whatever sign the currency is written. Spaces do not count. docs/handbook.md § Approval by e-mail link
 */
export const isShown = (text: string, minor: number, currency: Currency): boolean =>
  Object.values(localeOf).some((locale) => bare(formatMoney(minor, currency, locale)) === bare(text));

const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
