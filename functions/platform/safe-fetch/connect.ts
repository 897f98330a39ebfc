import { lookup } from 'node:dns/promises';
import { connect, isIP, type Socket } from 'node:net';
import { connect as secure } from 'node:tls';
import { askHead } from './ask-head.ts';
import { isPublicAddress } from './public-address.ts';
import type { Step } from './step.ts';

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

/** Asks each host itself: looked up once, checked, and asked at that very address. docs/handbook.md § Claim audit */
export const directly =
  (network: Network): Step =>
  async ({ url, host, port }, signal) => {
    const addresses = await unlessAborted(network.resolve(host), signal);
    const [address] = addresses;
    if (address === undefined) return { outcome: 'unreachable', reason: 'the host is not known' };
    if (!addresses.every(isPublicAddress)) return { outcome: 'refused', reason: 'the host is not a public one' };
    const open = () => {
      const socket = network.connect(address, port);
      if (url.protocol === 'http:') return socket;
      return secure({ socket, ...(isIP(host) === 0 && { servername: host }) });
    };
    return askHead({ path: `${url.pathname}${url.search}`, host: url.host, open, signal });
  };

/** A name server that never answers must not hold the visit. */
function unlessAborted<T>(pending: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Error('aborted'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    pending.then(resolve, reject);
  });
}
