import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectDocument } from '../../../../functions/claim/inspection/inspect-document.ts';
import { from85, fromHex, lzwSize, runLengthSize } from '../../../../functions/claim/inspection/old-packing.ts';
import {
  ascii85,
  filtered,
  flate,
  hex,
  jbig2Segment,
  jbig2Size,
  jpeg,
  jpx,
  lzw,
  lzwBomb,
  pictureStream,
} from '../../../fixtures/hostile/packings.ts';
import { type HostileObject, hostilePdf, zeros } from '../../../fixtures/hostile/pdf.ts';

const inspect = (...objects: HostileObject[]) => inspectDocument(hostilePdf({ objects }), 'application/pdf');
const one = { mediaType: 'application/pdf', pages: 1 };
const bomb = { problem: expect.stringContaining('unpack to far more') };
const huge = { problem: expect.stringContaining('a picture within the PDF is too large') };
const page = (width: number, height: number) => jbig2Segment(48, jbig2Size(width, height));
const runs = (bytes: number) => Buffer.alloc(2 * Math.ceil(bytes / 128), Buffer.from([129, 0]));

describe('what real programs write is taken', () => {
  test.each([
    ['LZW', filtered('/LZWDecode', lzw(zeros(0.2)))],
    ['LZW with late changes', filtered('/LZWDecode', lzw(zeros(0.2), 0), '/DecodeParms << /EarlyChange 0 >>')],
    ['run lengths', filtered('/RunLengthDecode', runs(100_000))],
    ['letters around a packing', filtered('[/ASCII85Decode /FlateDecode]', ascii85(flate(zeros(1))))],
    ['JPEG', pictureStream('/DCTDecode', jpeg(4000, 3000), '/Width 4000 /Height 3000')],
    ['packed JPEG', pictureStream('[/FlateDecode /DCTDecode]', flate(jpeg(4000, 3000)))],
    ['JPEG 2000', pictureStream('/JPXDecode', jpx(4000, 3000))],
    ['JBIG2', pictureStream('/JBIG2Decode', page(4960, 7016))],
    ['JBIG2 of open height', pictureStream('/JBIG2Decode', page(4960, 0xff_ff_ff_ff))],
    [
      'fax',
      pictureStream('/CCITTFaxDecode', Buffer.alloc(9), '/Width 1728 /Height 2400 /DecodeParms << /Columns 1728 >>'),
    ],
  ])('%s', async (_, object) => {
    expect(await inspect(object)).toEqual(one);
  });
});

describe('what would unpack to far more is refused', () => {
  test.each([
    ['LZW', () => filtered('/LZWDecode', lzwBomb(250_000_000))],
    ['run lengths', () => filtered('/RunLengthDecode', runs(250_000_000))],
    ['letters around a packing', () => filtered('[/ASCIIHexDecode /FlateDecode]', hex(flate(zeros(210))))],
    ['five letters around a packing', () => filtered('[/A85 /Fl]', ascii85(flate(zeros(210))))],
    ['a packing around a packing', () => filtered('[/FlateDecode /LZWDecode]', flate(lzw(zeros(0.1))))],
    ['letters within a packing', () => filtered('[/FlateDecode /ASCIIHexDecode]', flate(hex(zeros(0.1))))],
    ['a packing around a JPEG', () => pictureStream('[/FlateDecode /DCTDecode]', flate(zeros(40)))],
  ])(
    '%s',
    async (_, object) => {
      expect(await inspect(object())).toEqual(bomb);
    },
    30_000,
  );
});

describe('a picture that says it is larger than readers hold is refused', () => {
  const inside = Buffer.concat([page(100, 100), jbig2Segment(38, jbig2Size(60_000, 60_000), { number: 1 })]);
  const referring = jbig2Segment(6, jbig2Size(60_000, 60_000), { number: 300, references: 6 });
  test.each([
    ['in its dictionary', pictureStream('/FlateDecode', flate(zeros(0.1)), '/Width 60000 /Height 60000')],
    ['JPEG', pictureStream('/DCTDecode', jpeg(60_000, 60_000))],
    ['packed JPEG', pictureStream('[/FlateDecode /DCTDecode]', flate(jpeg(60_000, 60_000)))],
    ['JPEG in letters', pictureStream('[/ASCII85Decode /DCTDecode]', ascii85(jpeg(60_000, 60_000)))],
    ['JPEG 2000', pictureStream('/JPXDecode', jpx(60_000, 60_000))],
    ['JPEG 2000 of many parts', pictureStream('/JPXDecode', jpx(4000, 3000, 16_000))],
    ['JBIG2', pictureStream('/JBIG2Decode', page(60_000, 60_000))],
    ['JBIG2 in a region', pictureStream('/JBIG2Decode', inside)],
    ['JBIG2 in a region that refers to many', pictureStream('/JBIG2Decode', referring)],
    ['fax', pictureStream('/CCITTFaxDecode', Buffer.alloc(9), '/DecodeParms [<< /Columns 60000 /Rows 60000 >>]')],
  ])('%s', async (_, object) => {
    expect(await inspect(object)).toEqual(huge);
  });
});

const content = fc.uint8Array({ maxLength: 3000 });

test('what old packings unpack to is counted to the byte', () => {
  fc.assert(
    fc.property(content, fc.constantFrom(0, 1), (bytes, early) => {
      const text = Buffer.concat([bytes, bytes, bytes]);
      if (text.length > 0) expect(lzwSize(lzw(text, early), 1e9, early)).toBe(text.length);
    }),
    { numRuns: 40 },
  );
  expect(lzwSize(lzw(zeros(0.3)), 1e9)).toBe(300_000);
  expect(runLengthSize(Buffer.from([2, 1, 1, 1, 255, 7, 128, 5]))).toBe(5);
});

test('letters come back as the bytes that they were', () => {
  fc.assert(
    fc.property(content, (bytes) => {
      expect(Buffer.compare(from85(ascii85(bytes)), bytes)).toBe(0);
      expect(Buffer.compare(fromHex(hex(bytes)), bytes)).toBe(0);
    }),
    { numRuns: 40 },
  );
});

test('a picture with bytes changed anywhere never makes the look fail', async () => {
  const pictures = [
    jpx(4000, 3000),
    page(4960, 7016),
    jbig2Segment(6, jbig2Size(10, 10), { number: 300, references: 6 }),
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(40), fc.nat(255)), { maxLength: 6 }), async (changes) => {
      for (const [index, filter] of ['/JPXDecode', '/JBIG2Decode', '/JBIG2Decode'].entries()) {
        const bytes = Buffer.from(pictures[index] ?? []);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        await inspect(pictureStream(filter, bytes));
      }
    }),
    { numRuns: 40 },
  );
});
