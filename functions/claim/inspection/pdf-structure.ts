import { unpackedLimit } from './pdf-packing.ts';
import { packedStreams } from './pdf-streams.ts';
import { looksPacked, unpackedSize } from './unpack.ts';

export type StructureProblem = 'broken' | 'bomb' | 'more';

/** Above these a file is made to wear out whoever opens it: objects, lists, streams, and bytes that the streams unpack to. */
const pdfLimit = {
  objects: 50_000,
  lists: 500_000,
  streams: 10_000,
  unpacked: unpackedLimit,
  packedObjects: 4_000_000,
} as const;
/** Bytes behind the end of the document that some programs leave there. */
const sparedTail = 1024;

/**
 * Looks at the raw bytes of a PDF before anything opens it: what would unpack to more than a reader can hold is found
 * without holding it, whatever the dictionaries say. docs/handbook.md § Evidence
 */
export async function structureProblem(bytes: Buffer): Promise<StructureProblem | undefined> {
  const text = bytes.toString('latin1');
  const framing = framingProblem(text);
  if (framing) return framing;
  if (count(text, /\d\s+obj\b/g, pdfLimit.objects) > pdfLimit.objects) return 'bomb';
  if (count(text, /<<|\[/g, pdfLimit.lists) > pdfLimit.lists) return 'bomb';
  const starts = streamStarts(text);
  if (starts === undefined || starts.length > pdfLimit.streams) return 'bomb';
  const objects = packedStreams(text);
  if (objects === 'hidden') return 'broken';
  if (objects.promised > pdfLimit.objects) return 'bomb';
  return await unpackingProblem(bytes, starts, new Set(objects.starts));
}

/** A PDF is one file from its first line to its last mark, with nothing of substance before its objects or behind it. */
function framingProblem(text: string): StructureProblem | undefined {
  if (!/^%PDF-\d\.\d\s/.test(text)) return 'broken';
  const end = text.lastIndexOf('%%EOF');
  if (end < 0 || !/\d\s+obj\b/.test(text)) return 'broken';
  if (text.slice(end + 5).replace(/[\s\0]+/g, '').length > sparedTail) return 'more';
  const first = /^(?:\s+|%[^\r\n]*)*/.exec(text.slice(0, 4096))?.[0].length ?? 0;
  return /^\d+\s+\d+\s+obj\b/.test(text.slice(first, first + 40)) ? undefined : 'more';
}

/** Where the content of each stream starts; undefined when many are never closed, which makes readers search in vain. */
function streamStarts(text: string): number[] | undefined {
  const starts: number[] = [];
  let open = 0;
  let isOpen = false;
  for (const { 0: word, index } of text.matchAll(/(?:end)?stream/g)) {
    if (word === 'stream') {
      if (isOpen) open += 1;
      starts.push(index + word.length);
    }
    isOpen = word === 'stream';
    if (open > 64 || starts.length > pdfLimit.streams) return undefined;
  }
  return starts;
}

async function unpackingProblem(
  bytes: Buffer,
  starts: readonly number[],
  objects: ReadonlySet<number>,
): Promise<StructureProblem | undefined> {
  let [unpacked, unpackedObjects, consumed] = [0, 0, 0];
  for (const start of starts) {
    let at = start;
    while (at < bytes.length && /\s/.test(String.fromCharCode(bytes[at] ?? 0))) at += 1;
    if (!looksPacked(bytes[at], bytes[at + 1])) continue;
    const part = await unpackedSize(bytes.subarray(at), pdfLimit.unpacked - unpacked);
    unpacked += part.size;
    consumed += part.consumed;
    if (objects.has(start)) unpackedObjects += part.size;
    // Streams stand beside each other: what is consumed twice over is nested to keep readers busy.
    if (unpacked > pdfLimit.unpacked || consumed > 2 * bytes.length) return 'bomb';
    if (unpackedObjects > pdfLimit.packedObjects) return 'bomb';
  }
  return undefined;
}

function count(text: string, pattern: RegExp, limit: number): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) {
    found += 1;
    if (found > limit) break;
  }
  return found;
}
