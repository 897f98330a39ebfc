import { inflateSync } from 'node:zlib';
import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { from85, fromHex, lzwSize, runLengthSize } from './old-packing.ts';
import { statedSizes } from './packed-picture.ts';
import { isTooLarge } from './picture-limit.ts';
import { unpackedSize } from './unpack.ts';

/** Bytes that all streams together may unpack to. */
export const unpackedLimit = 200_000_000;
/** Bytes of a packed picture that is packed once more. */
const pictureBytes = 32_000_000;

/**
 * Looks at how each stream of an opened PDF is packed: what the raw bytes do not show, because it is written as letters
 * or packed in an old way, is counted without keeping it; pictures may not say that they are larger than a reader can
 * hold; nothing is packed twice, except a picture. docs/handbook.md § Evidence
 */
export async function packingProblem(context: PDFContext): Promise<'bomb' | 'picture' | undefined> {
  let unpacked = 0;
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const stream = packingOf(object, context);
    if (stream.sizes.some(isTooLarge)) return 'picture';
    if (stream.packers.length > 1 || stream.isDisguised) return 'bomb';
    unpacked += await sizeOf(stream, unpackedLimit - unpacked);
    if (unpacked > unpackedLimit) return 'bomb';
    const content = contentOfPicture(stream);
    if (content === 'too much') return 'bomb';
    if (content && statedSizes(stream.last, content).some(isTooLarge)) return 'picture';
  }
  return undefined;
}

type Packing = {
  /** The stream's bytes, with what is written as letters turned into bytes. */
  readonly content: Buffer;
  readonly isText: boolean;
  readonly packers: readonly string[];
  readonly last: string;
  /** Letters behind a packing: no program writes such. */
  readonly isDisguised: boolean;
  readonly early: number;
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
};

const packers = new Set(['FlateDecode', 'Fl', 'LZWDecode', 'LZW', 'RunLengthDecode', 'RL']);
const letters: ReadonlyMap<string, (text: Buffer) => Buffer> = new Map([
  ['ASCIIHexDecode', fromHex],
  ['AHx', fromHex],
  ['ASCII85Decode', from85],
  ['A85', from85],
]);

function packingOf({ dict, contents }: PDFRawStream, context: PDFContext): Packing {
  const listed = (key: string) => list(context, dict.get(PDFName.of(key)));
  const filters = listed('Filter').flatMap((name) => (name instanceof PDFName ? [name.decodeText()] : []));
  const parameters = [...listed('DecodeParms'), ...listed('DP')].filter((each) => each instanceof PDFDict);
  const told = (from: PDFDict, key: string) => numberIn(context, from.get(PDFName.of(key)));
  const height = told(dict, 'Height') ?? 1;
  const columns = parameters.map((each) => ({
    width: told(each, 'Columns') ?? 1,
    height: told(each, 'Rows') ?? height,
  }));
  const first = filters.findIndex((name) => !letters.has(name));
  const leading = filters.slice(0, first < 0 ? filters.length : first);
  return {
    content: leading.reduce((text, name) => letters.get(name)?.(text) ?? text, bufferOf(contents)),
    isText: leading.length > 0,
    packers: filters.filter((name) => packers.has(name)),
    last: filters.at(-1) ?? '',
    isDisguised: filters.slice(leading.length).some((name) => letters.has(name)),
    early: parameters.map((each) => told(each, 'EarlyChange')).find((value) => value !== undefined) ?? 1,
    sizes: [
      { width: told(dict, 'Width') ?? 1, height },
      ...(filters.some((name) => name === 'CCITTFaxDecode' || name === 'CCF') ? columns : []),
    ],
  };
}

/** What the raw bytes of the file have not been counted for yet: they show what is packed plainly in today's way. */
async function sizeOf({ content, packers: [packer], isText, early }: Packing, limit: number): Promise<number> {
  switch (packer) {
    case 'LZWDecode':
    case 'LZW':
      return lzwSize(content, limit, early);
    case 'RunLengthDecode':
    case 'RL':
      return runLengthSize(content);
    case undefined:
      return 0;
    default:
      return isText ? (await unpackedSize(content, limit)).size : 0;
  }
}

/** A picture's own bytes, also where they are packed once more; undefined when the stream is none that says its size. */
function contentOfPicture({ content, packers: [packer], last }: Packing): Buffer | 'too much' | undefined {
  if (packers.has(last)) return undefined;
  if (packer === undefined) return content;
  if (packer !== 'FlateDecode' && packer !== 'Fl') return 'too much';
  try {
    return inflateSync(content, { maxOutputLength: pictureBytes });
  } catch {
    return 'too much';
  }
}

function list(context: PDFContext, value: PDFObject | undefined): (PDFObject | undefined)[] {
  const found = context.lookup(value);
  return found instanceof PDFArray ? found.asArray().map((each) => context.lookup(each)) : [found];
}

function numberIn(context: PDFContext, value: PDFObject | undefined): number | undefined {
  const found = context.lookup(value);
  return found instanceof PDFNumber ? found.asNumber() : undefined;
}

const bufferOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
