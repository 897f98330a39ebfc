/** How much LZW-packed bytes unpack to, counted from the lengths of its words alone; gives up beyond `limit` bytes. */
export function lzwSize(packed: Uint8Array, limit: number, early = 1): number {
  const lengths = new Uint32Array(4096).fill(1);
  let [size, next, width, before, bits, held] = [0, firstWord, 9, 0, 0, 0];
  for (const byte of packed) {
    held = ((held << 8) | byte) & 0xff_ff_ff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === endOfData) break;
    if (code === clearTable) {
      [next, width, before] = [firstWord, 9, 0];
      continue;
    }
    const length = code < next ? (lengths[code] ?? 1) : before + 1;
    if (before > 0 && next < 4096) lengths[next++] = before + 1;
    size += length;
    if (size > limit) break;
    before = length;
    width = Math.min(12, Math.max(9, 32 - Math.clz32(next + early)));
  }
  return size;
}

const clearTable = 256;
const endOfData = 257;
const firstWord = 258;

/** How much run-length-packed bytes unpack to. */
export function runLengthSize(packed: Uint8Array): number {
  let size = 0;
  for (let at = 0; at < packed.length; ) {
    const length = packed[at] ?? 128;
    if (length === 128) break;
    size += length < 128 ? length + 1 : 257 - length;
    at += length < 128 ? length + 2 : 2;
  }
  return size;
}

/** Bytes written as pairs of hexadecimal figures. */
export const fromHex = (text: Buffer): Buffer =>
  Buffer.from((text.toString('latin1').split('>')[0] ?? '').replace(/[^\da-f]/gi, ''), 'hex');

/** Bytes written as five letters for every four. */
export function from85(text: Buffer): Buffer {
  const bytes = Buffer.alloc(4 * text.length);
  let [at, group, letters] = [0, 0, 0];
  for (const code of text) {
    if (code === 0x7e) break;
    if (code === 0x7a && letters === 0) {
      at += 4;
      continue;
    }
    if (code < 0x21 || code > 0x75) continue;
    group = group * 85 + (code - 0x21);
    letters += 1;
    if (letters < 5) continue;
    at = bytes.writeUInt32BE(group % 2 ** 32, at);
    [group, letters] = [0, 0];
  }
  if (letters < 2) return bytes.subarray(0, at);
  for (let missing = letters; missing < 5; missing += 1) group = group * 85 + 84;
  bytes.writeUInt32BE(group % 2 ** 32, at);
  return bytes.subarray(0, at + letters - 1);
}
