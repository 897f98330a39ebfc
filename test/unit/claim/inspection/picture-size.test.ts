import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { jpegSize, pngSize } from '../../../../functions/claim/inspection/picture-size.ts';
import { jpegHeader, pngHeader } from './pictures.ts';

test('a PNG says its size in its header', () => {
  expect(pngSize(pngHeader(640, 480))).toEqual({ width: 640, height: 480 });
});

test('a JPEG says its size in its frame, after metadata and filling', () => {
  expect(jpegSize(jpegHeader(640, 480))).toEqual({ width: 640, height: 480 });
  expect(jpegSize(jpegHeader(65_535, 1, 0xc0))).toEqual({ width: 65_535, height: 1 });
});

test('tables that look like a frame are none', () => {
  for (const table of [0xc4, 0xc8, 0xcc]) expect(jpegSize(jpegHeader(640, 480, table))).toBeUndefined();
});

test('a picture of no size is broken', () => {
  expect(pngSize(pngHeader(0, 480))).toBeUndefined();
  expect(jpegSize(jpegHeader(640, 0))).toBeUndefined();
});

test('whatever the bytes are, looking at them ends and does not throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(pngSize, jpegSize), (bytes, sizeOf) => {
      const size = sizeOf(bytes);
      if (size) expect(size.width * size.height).toBeGreaterThan(0);
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      jpegSize(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), bytes]));
    }),
  );
});
