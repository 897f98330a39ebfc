/** How a camera was held, as its picture says (Exif 2.32, tag 0x0112): 1 is upright, 5 to 8 lie on a side. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** The orientation a JPEG states; upright when it states none, or one that cannot be read. Never throws. */
export function jpegOrientation(bytes: Uint8Array): Orientation {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const exif = exifOf(file);
  return (exif && stated(exif)) ?? 1;
}

/** The notes of the camera stand before the first scan, in a segment that begins with their name. */
function exifOf(file: Buffer): Buffer | undefined {
  for (let at = 2; at + 4 <= file.length && file[at] === 0xff; ) {
    const marker = file[at + 1];
    if (marker === startOfScan) return undefined;
    if (marker === filling) {
      at += 1;
      continue;
    }
    const next = at + 2 + file.readUInt16BE(at + 2);
    const content = file.subarray(at + 4, next);
    if (marker === applicationNotes && content.subarray(0, exifName.length).equals(exifName)) {
      return content.subarray(exifName.length);
    }
    at = next;
  }
  return undefined;
}

const startOfScan = 0xda;
const filling = 0xff;
const applicationNotes = 0xe1;
const exifName = Buffer.from('Exif\0\0', 'latin1');
const orientationTag = 0x0112;
const bytesOfEntry = 12;

/** The notes are a small TIFF: order of bytes, then where the first directory of entries stands. */
function stated(tiff: Buffer): Orientation | undefined {
  const order = tiff.toString('latin1', 0, 2);
  if ((order !== 'II' && order !== 'MM') || tiff.length < 8) return undefined;
  const isLittle = order === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return undefined;
  const entries = Math.min(short(directory), Math.floor((tiff.length - directory - 2) / bytesOfEntry));
  for (let n = 0; n < entries; n++) {
    const entry = directory + 2 + n * bytesOfEntry;
    if (short(entry) === orientationTag) return orientations.find((known) => known === short(entry + 8));
  }
  return undefined;
}

const orientations = [1, 2, 3, 4, 5, 6, 7, 8] as const;
