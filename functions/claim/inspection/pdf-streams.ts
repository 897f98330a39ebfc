/** Streams that hold objects or the table of them: where each starts, and how many objects they promise. */
export type PackedStreams = { readonly starts: number[]; readonly promised: number };

const longestDictionary = 4096;

/**
 * Finds the streams that any reader unpacks when it opens a PDF. Each has to say plainly that it is one and how it is
 * packed, once: what is packed twice, or told in a way that readers may take differently, is `hidden`.
 */
export function packedStreams(text: string): PackedStreams | 'hidden' {
  if (/\/Fl(?:ateDecode)?\s*\/Fl(?:ateDecode)?[\s\]]/.test(text)) return 'hidden';
  const starts: number[] = [];
  let promised = 0;
  for (const { 0: name, index } of text.matchAll(/\/(?=[\w#]*(?:#|ObjStm|XRef))[A-Za-z#0-9]{4,18}(?![\w#])/g)) {
    const plain = name.replace(/#([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    if (plain !== '/ObjStm' && plain !== '/XRef') continue;
    const found = name === plain ? dictionaryAround(text, index) : undefined;
    if (!found || !isPlain(found.dictionary)) return 'hidden';
    starts.push(found.end);
    promised += Number(/\/N\s+(\d+)/.exec(found.dictionary)?.[1] ?? 0);
  }
  return { starts, promised };
}

function dictionaryAround(text: string, at: number): { dictionary: string; end: number } | undefined {
  const before = text.slice(Math.max(0, at - longestDictionary), at);
  const opens = [...before.matchAll(/[\r\n]\s*\d+\s+\d+\s+obj\s*<</g)].at(-1);
  const length = text.slice(at, at + longestDictionary).search(/>>\s*stream/);
  if (!opens || length < 0) return undefined;
  const dictionary = before.slice(opens.index + opens[0].length) + text.slice(at, at + length);
  return { dictionary, end: text.indexOf('stream', at + length) + 'stream'.length };
}

/** Nothing in it can be read as anything else: strings closed, no comment, one way of packing. */
function isPlain(dictionary: string): boolean {
  const outside = dictionary.replace(/\\[\s\S]/g, '').replace(/\([^()]*\)/g, '');
  if (/[()%]|#[\da-f]{2}|endobj/i.test(outside)) return false;
  const filters = outside.split('/Filter').slice(1);
  return (
    filters.length === 0 ||
    (filters.length === 1 &&
      /^\s*(?:\[\s*\/Fl(?:ateDecode)?\s*\]|\/Fl(?:ateDecode)?\s*(?=\/|$))/.test(filters[0] ?? ''))
  );
}
