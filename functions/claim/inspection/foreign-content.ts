import { fileTypeFromBuffer } from 'file-type';

/** How far browsers look when they guess what a file is. */
const guessedBytes = 2048;
const zipEnd = Buffer.from('504b0506', 'hex');
const zipEndBytes = 22;
const longestZipComment = 0xffff;

/**
 * Whether other programs would take the bytes for something else than their type: a web page by how they start, or an
 * archive by how they end. docs/handbook.md § Evidence
 */
export function isAlsoSomethingElse(bytes: Buffer): boolean {
  const start = bytes.subarray(0, guessedBytes).toString('latin1');
  if (/<(?:!doctype|html|head|body|script|svg|iframe|\?php)\b/i.test(start)) return true;
  if (start.indexOf('%PDF-') > 0) return true;
  return endsAsZip(bytes);
}

/** Whether bytes after the end of a picture are a file of their own. */
export async function isFile(bytes: Buffer): Promise<boolean> {
  if (/<(?:!doctype|html|script|svg|\?php)|%PDF-/i.test(bytes.toString('latin1'))) return true;
  const found = (await fileTypeFromBuffer(bytes))?.mime;
  return found !== undefined && found !== 'image/jpeg' && found !== 'video/mp4';
}

/** An archive is read from its last record, whatever stands before it. */
function endsAsZip(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - zipEndBytes - longestZipComment);
  for (let at = bytes.lastIndexOf(zipEnd); at >= from; at = at === 0 ? -1 : bytes.lastIndexOf(zipEnd, at - 1)) {
    if (at + zipEndBytes > bytes.length) continue;
    const [directory, starts] = [bytes.readUInt32LE(at + 12), bytes.readUInt32LE(at + 16)];
    if (directory <= at && starts <= at) return true;
  }
  return false;
}
