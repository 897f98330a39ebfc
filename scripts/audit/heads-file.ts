import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { TrailHead } from '../../functions/domain/event/trail.ts';

/** A head as one line of a file that is kept elsewhere. */
export const headLine = ({ itemId, number, hash }: TrailHead): string => `${itemId} ${number} ${hash}\n`;

/** The heads that a file of an earlier day names, line by line. @throws Error naming a line that is none. */
export async function* headsOf(path: string): AsyncGenerator<TrailHead> {
  let at = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    at++;
    if (line === '') continue;
    const [, itemId, number, hash] = /^(\S+) ([1-9]\d*) ([0-9a-f]{64})$/.exec(line) ?? [];
    if (itemId === undefined || hash === undefined)
      throw new Error(`${path}, line ${at} is not an item, a number and a hash.`);
    yield { itemId, number: Number(number), hash };
  }
}
