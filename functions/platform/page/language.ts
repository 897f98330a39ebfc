import { Language } from '../../domain/identity/role.ts';
import type { Headers } from './same-origin.ts';

/** What the address asks for by `lang`; undefined when it asks for none that pages are written in. */
export const languageAsked = (query: Readonly<Record<string, string | undefined>> = {}): Language | undefined =>
  Language.safeParse(query.lang).data;

/** The language that a browser puts first, for whoever is not known; English when it is none that pages are written in. */
export function languagePreferred(headers: Headers): Language {
  const [first = ''] = (headers['accept-language'] ?? '').split(/[,;-]/);
  return Language.safeParse(first.trim().toLowerCase()).data ?? 'en';
}
