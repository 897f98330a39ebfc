import { portsFrom } from '../../local/ports.ts';
import { isFree } from '../../local/process/port.ts';

/** The first port, at or ten, twenty … above this one, from which a whole local environment finds its ports free. */
export async function firstFreePort(from: number): Promise<number> {
  for (let first = from; first < from + 200; first += 10) {
    const free = await Promise.all(Object.values(portsFrom(first)).map(isFree));
    if (free.every(Boolean)) return first;
  }
  throw new Error(`None of the ports from ${from} to ${from + 200} can be had.`);
}
