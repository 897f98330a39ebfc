import * as z from 'zod';
import { IsoInstant } from '../calendar/dates.ts';
import type { EvidenceSlot } from '../claim/document.ts';
import type { RequestTerms } from '../request/terms.ts';

/** A link that the request states or a proof shows; `slotId` is null for the request. */
export const StatedLink = z.strictObject({ url: z.string(), slotId: z.string().nullable() });
export type StatedLink = z.infer<typeof StatedLink>;

/** What was found at a stated link: the last status and host on the way, nothing of the page itself. */
export const LinkVisit = z.strictObject({
  ...StatedLink.shape,
  outcome: z.enum(['reached', 'refused', 'unreachable']),
  status: z.int().nullable(),
  host: z.string().nullable(),
  /** The campaign tag of the last address, else of the stated one; null when there is none. */
  campaign: z.string().nullable(),
  /** Why nobody went there; null when somebody did. */
  reason: z.string().nullable(),
  visitedAt: IsoInstant,
});
export type LinkVisit = z.infer<typeof LinkVisit>;

type Stating = Pick<RequestTerms, 'title' | 'targetAudience' | 'campaignName' | 'planItem'>;

/**
 * The links that a claim rests on, each once and at most `limit`: those stated in the request, then those printed in the
 * proofs. What stands on an invoice is its supplier's business. docs/handbook.md § Claim audit
 */
export function statedLinks(terms: Stating, slots: readonly EvidenceSlot[], limit: number): StatedLink[] {
  const stated = [terms.title, terms.targetAudience, terms.campaignName ?? '', terms.planItem ?? ''];
  const links = [
    ...stated.flatMap((text) => linksIn([text]).map((url) => ({ url, slotId: null }))),
    ...slots.flatMap(({ slotId, kind, extraction }) =>
      kind === 'proof-of-execution' && extraction?.status === 'text'
        ? linksIn(extraction.lines.map(({ text }) => text)).map((url) => ({ url, slotId }))
        : [],
    ),
  ];
  return [...new Map(links.reverse().map((link) => [link.url, link])).values()].reverse().slice(0, limit);
}

/** The links in lines of text, with the breaks of reading mended: a space in the scheme or before the query, two lines. */
export function linksIn(lines: readonly string[]): string[] {
  const mended = lines.map(mend).reduce((text, line) => `${text}${isBroken(text, line) ? '' : '\n'}${line}`, '');
  return [...mended.matchAll(/https?:\/\/[^\s<>"'`{}|\\^]{3,2000}/gi)].flatMap(([found]) => {
    const url = URL.parse(found.replace(/[.,;:!?)\]…]+$/, ''));
    return url?.hostname.includes('.') ? [url.href] : [];
  });
}

const mend = (line: string): string =>
  line
    .trim()
    .replace(/\b(https?)\s*:\s*[/l|]\s*\/\s*/gi, (_, scheme: string) => `${scheme.toLowerCase()}://`)
    .replace(/\bwww\s*\.\s*(?=[a-z0-9])/gi, 'www.')
    .replace(/(^|[\s(])www\./gi, '$1https://www.')
    .replace(/(https?:\/\/\S{1,2000}) (?=\?[\w-]+=)/gi, '$1');

/** A line goes on in the next when it ends within a link, at a place where no word and no sentence ends. */
const isBroken = (text: string, line: string): boolean =>
  /https?:\/\/\S*[/?&=_%-]$/.test(text.slice(-2000)) && /^[\w%&?=/.-]+$/.test(line);

/** The host of a link, as people say it. */
export const plainHostOf = (url: string): string =>
  (URL.parse(url)?.hostname ?? '').toLowerCase().replace(/^www\./, '');
