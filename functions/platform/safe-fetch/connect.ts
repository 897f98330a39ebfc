import { lookup } from 'node:dns/promises';
import { request } from 'node:http';
import { connect, isIP, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as secure } from 'node:tls';
import type { SafeUrl } from './safe-url.ts';

/** The two ways to the outside, so that tests can stand in for both. */
export type Network = {
  /** Every address of a host. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly connect: (address: string, port: number) => Socket;
};

export const openNetwork: Network = {
  resolve: async (host) => (isIP(host) ? [host] : (await lookup(host, { all: true })).map(({ address }) => address)),
  connect: (address, port) => connect({ host: address, port }),
};

/** What a server says before its body. */
export type Head = { readonly status: number; readonly location: string | undefined };

const userAgent = 'Fundgate-link-check/1 (+proof of performance)';

/**
 * Asks one server, at the address that was checked, and hangs up when it has said what it answers with: of the body
 * nothing is read, however long, slow or packed it is. No cookie and no credential is ever sent.
 */
export function askHead(
  network: Network,
  { url, host, port }: SafeUrl,
  address: string,
  signal: AbortSignal,
): Promise<Head> {
  return new Promise((resolve, reject) => {
    const open = (): Duplex => {
      const socket = network.connect(address, port);
      if (url.protocol === 'http:') return socket;
      return secure({ socket, ...(isIP(host) === 0 && { servername: host }) });
    };
    const asked = request({
      method: 'GET',
      path: `${url.pathname}${url.search}`,
      headers: { host: url.host, 'user-agent': userAgent, accept: 'text/html', 'accept-encoding': 'identity' },
      maxHeaderSize: 16_384,
      signal,
      // No agent beside it: an agent would open a connection of its own.
      createConnection: open,
    });
    asked.on('response', (response) => {
      resolve({ status: response.statusCode ?? 0, location: response.headers.location });
      asked.destroy();
    });
    asked.on('error', reject);
    asked.end();
  });
}
