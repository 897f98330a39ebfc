import { connect, isIP } from 'node:net';
import { connect as secure } from 'node:tls';
import { askHead } from './ask-head.ts';
import { isPublicAddress } from './public-address.ts';
import type { Step } from './step.ts';

/** What a forward gateway answers itself when it cannot look up or reach the host. */
const notReached: ReadonlySet<number> = new Set([502, 504]);

/**
 * Asks each host through an HTTP forward gateway, with the whole address in the request line (RFC 9112, absolute form),
 * https ones too. The gateway looks names up, and must itself refuse those of private addresses; addresses written as
 * such are refused here. docs/handbook.md § Claim audit
 */
export function throughGateway(gateway: string): Step {
  const { protocol, hostname, port } = new URL(gateway);
  const isSecure = protocol === 'https:';
  const at = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || (isSecure ? 443 : 80) };
  const open = () => (isSecure ? secure({ ...at, ...(isIP(at.host) === 0 && { servername: at.host }) }) : connect(at));
  return async ({ url, host }, signal) => {
    if (isIP(host) && !isPublicAddress(host)) return { outcome: 'refused', reason: 'the host is not a public one' };
    const path = `${url.origin}${url.pathname}${url.search}`;
    const head = await askHead({ path, host: url.host, open, signal });
    return notReached.has(head.status) ? { outcome: 'unreachable', reason: 'the host did not answer' } : head;
  };
}
