import { jpegSize, type PictureSize } from './picture-size.ts';

/** Every size that a packed picture says it has, without decoding a pixel; a reader may go by any of them. */
export function statedSizes(filter: string, content: Buffer): PictureSize[] {
  switch (filter) {
    case 'DCTDecode':
    case 'DCT': {
      const size = jpegSize(content);
      return size ? [size] : [];
    }
    case 'JPXDecode':
      return jpxSizes(content);
    case 'JBIG2Decode':
      return jbig2Sizes(content);
    default:
      return [];
  }
}

/** Where the packed picture of a JPEG 2000 begins: its first mark, and the one of its size. */
const jpxStart = Buffer.from('ff4fff51', 'hex');
const mostComponents = 8;

/** A picture of more components than colour and mask have counts as so many more pixels. */
function jpxSizes(content: Buffer): PictureSize[] {
  const sizes: PictureSize[] = [];
  for (
    let at = content.indexOf(jpxStart);
    at >= 0 && at + 42 <= content.length;
    at = content.indexOf(jpxStart, at + 4)
  ) {
    const [right, bottom, left, top] = [8, 12, 16, 20].map((offset) => content.readUInt32BE(at + offset));
    const parts = Math.max(1, content.readUInt16BE(at + 40) / mostComponents);
    sizes.push({ width: ((right ?? 0) - (left ?? 0)) * parts, height: (bottom ?? 0) - (top ?? 0) });
  }
  return sizes;
}

/** Segments that begin with a width and a height: regions of every kind, and what is said of the whole page. */
const sizedSegments = new Set([4, 6, 7, 20, 22, 23, 36, 38, 39, 40, 42, 43, 48]);
const pageInformation = 48;
/** A page whose height is told strip by strip. */
const openHeight = 0xff_ff_ff_ff;
const mostSegments = 10_000;

function jbig2Sizes(content: Buffer): PictureSize[] {
  const sizes: PictureSize[] = [];
  let at = 0;
  for (let segment = 0; segment < mostSegments && at + 11 <= content.length; segment += 1) {
    const header = segmentHeader(content, at);
    if (!header) break;
    const { type, data, length } = header;
    if (sizedSegments.has(type) && data + 8 <= content.length) {
      const [width, height] = [content.readUInt32BE(data), content.readUInt32BE(data + 4)];
      sizes.push({ width, height: type === pageInformation && height === openHeight ? 1 : height });
    }
    at = data + length;
  }
  return sizes;
}

/** Number, kind, the segments it refers to, its page, and how long its data is. */
function segmentHeader(content: Buffer, at: number): { type: number; data: number; length: number } | undefined {
  const number = content.readUInt32BE(at);
  const flags = content[at + 4] ?? 0;
  const short = (content[at + 5] ?? 0) >> 5;
  const isLong = short === 7;
  if (isLong && at + 9 > content.length) return undefined;
  const references = isLong ? content.readUInt32BE(at + 5) & 0x1f_ff_ff_ff : short;
  const counted = isLong ? 4 + Math.ceil((references + 1) / 8) : 1;
  const each = number <= 256 ? 1 : number <= 65_536 ? 2 : 4;
  const lengthAt = at + 5 + counted + references * each + ((flags & 0x40) === 0 ? 1 : 4);
  if (lengthAt + 4 > content.length) return undefined;
  return { type: flags & 0x3f, data: lengthAt + 4, length: content.readUInt32BE(lengthAt) };
}
