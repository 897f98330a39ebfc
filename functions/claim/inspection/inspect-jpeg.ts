import { isFile } from './foreign-content.ts';
import type { PictureProblem } from './inspect-png.ts';

/**
 * Walks a JPEG to the mark of its end. Cameras write small previews and their own notes behind it; a file of another
 * kind there is none of theirs. docs/handbook.md § Evidence
 */
export async function jpegProblem(bytes: Buffer): Promise<PictureProblem | undefined> {
  const end = endOfPicture(bytes);
  if (end === undefined) return 'broken';
  return (await isFile(bytes.subarray(end))) ? 'more' : undefined;
}

function endOfPicture(bytes: Buffer): number | undefined {
  let at: number | undefined = 2;
  while (at !== undefined && at + 1 < bytes.length && bytes[at] === 0xff) {
    const marker: number = bytes[at + 1] ?? 0;
    if (marker === endOfImage) return at + 2;
    at = behind(bytes, at, marker);
  }
  return undefined;
}

/** Where the next mark stands; a scan is packed data up to a mark that is neither filling nor a point of restart. */
function behind(bytes: Buffer, at: number, marker: number): number | undefined {
  if (marker === filling) return at + 1;
  if (standsAlone(marker)) return at + 2;
  if (at + 4 > bytes.length) return undefined;
  const next = at + 2 + bytes.readUInt16BE(at + 2);
  return marker === startOfScan ? endOfScan(bytes, next) : next;
}

function endOfScan(bytes: Buffer, from: number): number | undefined {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker !== 0 && marker !== filling && !standsAlone(marker)) return at;
  }
  return undefined;
}

const endOfImage = 0xd9;
const startOfScan = 0xda;
const filling = 0xff;
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
