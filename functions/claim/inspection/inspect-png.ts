import { crc32 } from 'node:zlib';
import { pngSize } from './picture-size.ts';
import { unpackedSize } from './unpack.ts';

type Chunk = { readonly type: string; readonly data: Buffer };

/** What is wrong with a PNG; `size` has been checked before, so that what it may unpack to is known. */
export type PictureProblem = 'broken' | 'moving' | 'bomb' | 'more';

/** Bytes of profiles and notes that a picture may carry, unpacked. */
const sideDataLimit = 8 * 1024 * 1024;
const samplesOf: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);

/**
 * Walks a PNG from its header to its end without making a picture of it: every part whole, nothing after the end, one
 * picture only, and no part that unpacks to more than the header says. docs/handbook.md § Evidence
 */
export async function pngProblem(bytes: Buffer): Promise<PictureProblem | undefined> {
  const read = chunksOf(bytes);
  if ('problem' in read) return read.problem;
  const { chunks } = read;
  if (chunks.some(({ type }) => type === 'acTL')) return 'moving';
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const expected = pictureBytes(bytes);
  if (packed.length === 0 || expected === undefined) return 'broken';
  const { size } = await unpackedSize(Buffer.concat(packed), expected);
  if (size > expected) return 'bomb';
  let side = 0;
  for (const chunk of chunks) {
    side += await sideSize(chunk, sideDataLimit);
    if (side > sideDataLimit) return 'bomb';
  }
  return undefined;
}

function chunksOf(bytes: Buffer): { readonly chunks: Chunk[] } | { readonly problem: PictureProblem } {
  const chunks: Chunk[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length || chunks.length > 20_000) return { problem: 'broken' };
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return { problem: 'broken' };
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'IEND') return end === bytes.length ? { chunks } : { problem: 'more' };
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4) });
    at = end;
  }
  return { problem: 'broken' };
}

/** The most that the picture itself may unpack to; interlacing adds less than a row and a byte for each of its passes. */
function pictureBytes(bytes: Buffer): number | undefined {
  const size = pngSize(bytes);
  const samples = samplesOf.get(bytes[25] ?? -1);
  if (!size || samples === undefined) return undefined;
  const row = Math.ceil((size.width * samples * (bytes[24] ?? 0)) / 8) + 1;
  return row * (size.height + 8) + 8 * size.height;
}

/** Profiles and notes name themselves first and are packed after that. */
async function sideSize({ type, data }: Chunk, limit: number): Promise<number> {
  if (type !== 'iCCP' && type !== 'zTXt' && type !== 'iTXt') return 0;
  let size = 0;
  for (let at = 0; at < Math.min(data.length, 512); at += 1) {
    if (data[at] !== 0x78) continue;
    size = Math.max(size, (await unpackedSize(data.subarray(at), limit)).size);
    if (size > limit) break;
  }
  return size;
}
