import { safeUrl } from './safe-url.ts';
import type { Step, Stop } from './step.ts';

/** Where a stated link leads: the last status and address, or why nobody went there. */
export type Visit = { readonly outcome: 'reached'; readonly status: number; readonly url: string } | Stop;

/** Milliseconds for a link with all its redirects, and how many of these are followed. */
export const visitLimit = { milliseconds: 8000, redirects: 4 } as const;

const refused = (reason: string): Visit => ({ outcome: 'refused', reason });

/**
 * Visits a link that somebody else wrote, hop by hop, each one checked; a fault of the network is an answer and never an
 * error. docs/handbook.md § Claim audit
 */
export async function visit(link: string, ask: Step, milliseconds: number = visitLimit.milliseconds): Promise<Visit> {
  const signal = AbortSignal.timeout(milliseconds);
  let next = safeUrl(link);
  for (let asked = 0; asked <= visitLimit.redirects; asked += 1) {
    if (!next) return refused(asked === 0 ? 'the link is not one to a public page' : 'it redirects to something else');
    const found = await ask(next, signal).catch(() => unanswered(signal));
    if ('outcome' in found) return found;
    const { status, location } = found;
    const isRedirect = status >= 300 && status < 400 && location !== undefined;
    if (!isRedirect) return { outcome: 'reached', status, url: next.url.href };
    next = safeUrl(location, next.url);
  }
  return { outcome: 'unreachable', reason: 'it redirects too often' };
}

const unanswered = (signal: AbortSignal): Stop => ({
  outcome: 'unreachable',
  reason: signal.aborted ? 'it took too long' : 'the host did not answer',
});
