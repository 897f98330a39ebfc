import { askHead, type Network, openNetwork } from './connect.ts';
import { isPublicAddress } from './public-address.ts';
import { type SafeUrl, safeUrl } from './safe-url.ts';

/** Where a stated link leads: the last status and address, or why nobody went there. */
export type Visit =
  | { readonly outcome: 'reached'; readonly status: number; readonly url: string }
  | { readonly outcome: 'refused' | 'unreachable'; readonly reason: string };

/** Milliseconds for a link with all its redirects, and how many of these are followed. */
export const visitLimit = { milliseconds: 8000, redirects: 4 } as const;

const refused = (reason: string): Visit => ({ outcome: 'refused', reason });

/**
 * Visits a link that somebody else wrote. Each host on the way is looked up once, checked, and asked at that very
 * address; a fault of the network is an answer and never an error. docs/handbook.md § Claim audit
 */
export async function visit(
  link: string,
  network: Network = openNetwork,
  milliseconds: number = visitLimit.milliseconds,
): Promise<Visit> {
  const signal = AbortSignal.timeout(milliseconds);
  let next = safeUrl(link);
  for (let asked = 0; asked <= visitLimit.redirects; asked += 1) {
    if (!next) return refused(asked === 0 ? 'the link is not one to a public page' : 'it redirects to something else');
    const step = await ask(next, network, signal);
    if ('outcome' in step) return step;
    next = safeUrl(step.location, next.url);
  }
  return { outcome: 'unreachable', reason: 'it redirects too often' };
}

async function ask(to: SafeUrl, network: Network, signal: AbortSignal): Promise<Visit | { readonly location: string }> {
  try {
    const addresses = await unlessAborted(network.resolve(to.host), signal);
    const [address] = addresses;
    if (address === undefined) return { outcome: 'unreachable', reason: 'the host is not known' };
    if (!addresses.every(isPublicAddress)) return refused('the host is not a public one');
    const { status, location } = await askHead(network, to, address, signal);
    const isRedirect = status >= 300 && status < 400 && location !== undefined;
    return isRedirect ? { location } : { outcome: 'reached', status, url: to.url.href };
  } catch {
    return { outcome: 'unreachable', reason: signal.aborted ? 'it took too long' : 'the host did not answer' };
  }
}

/** A name server that never answers must not hold the visit. */
function unlessAborted<T>(pending: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Error('aborted'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    pending.then(resolve, reject);
  });
}
