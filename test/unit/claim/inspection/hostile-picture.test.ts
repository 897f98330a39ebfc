import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inspectDocument } from '../../../../functions/claim/inspection/inspect-document.ts';
import { drawScannedReceipt } from '../../../../local/documents/index.ts';
import { zeros, zipOf } from '../../../fixtures/hostile/pdf.ts';
import { hostilePng, pngChunk } from '../../../fixtures/hostile/png.ts';
import { invoice } from '../../../integration/claim/documents.ts';

const png = (bytes: Uint8Array) => inspectDocument(bytes, 'image/png');
const jpeg = (bytes: Uint8Array) => inspectDocument(bytes, 'image/jpeg');
const problem = (words: string) => ({ problem: expect.stringContaining(words) });

test('the plain picture that the hostile ones are made from is taken', async () => {
  expect(await png(hostilePng({}))).toEqual({ mediaType: 'image/png', pages: 1 });
});

test('a picture that unpacks to more than its size is a bomb', async () => {
  expect(await png(hostilePng({ pixels: zeros(50) }))).toEqual(problem('unpack to far more'));
  const profile = Buffer.concat([Buffer.from('p\0\0'), deflateSync(zeros(50))]);
  expect(await png(hostilePng({ before: [pngChunk('iCCP', profile)] }))).toEqual(problem('unpack to far more'));
  const small = Buffer.concat([Buffer.from('sRGB\0\0'), deflateSync(Buffer.alloc(3000))]);
  expect(await png(hostilePng({ before: [pngChunk('iCCP', small)] }))).toMatchObject({ pages: 1 });
});

test('a moving picture is refused', async () => {
  const moving = hostilePng({ before: [pngChunk('acTL', Buffer.alloc(8))] });
  expect(await png(moving)).toEqual(problem('the picture moves'));
  expect(await png(Buffer.from('GIF89a0000000000'))).toEqual(problem('the picture moves'));
});

test('a picture that goes on behind its end is refused', async () => {
  expect(await png(hostilePng({ after: Buffer.from('more') }))).toEqual(problem('holds something else'));
  expect(await png(hostilePng({ after: zipOf('a', 'b') }))).toEqual(problem('holds something else'));
  const receipt = await drawScannedReceipt(invoice);
  const behind = (more: Uint8Array) => jpeg(Buffer.concat([receipt, more]));
  expect(await behind(zipOf('a', 'b'))).toEqual(problem('holds something else'));
  expect(await behind(Buffer.from('<?php system(1);'))).toEqual(problem('holds something else'));
  expect(await behind(Buffer.from('%PDF-1.7'))).toEqual(problem('holds something else'));
  expect(await behind(Buffer.concat([Buffer.alloc(16), receipt]))).toMatchObject({ pages: 1 });
});

test('a picture that starts as a web page or a PDF is refused', async () => {
  const note = (text: string) => hostilePng({ before: [pngChunk('tEXt', Buffer.from(`Comment\0${text}`))] });
  expect(await png(note('<script>alert(1)</script>'))).toEqual(problem('holds something else'));
  expect(await png(note('%PDF-1.7'))).toEqual(problem('holds something else'));
  expect(await png(note('made with a camera'))).toMatchObject({ pages: 1 });
});

test('a picture cut anywhere cannot be opened', async () => {
  const whole = hostilePng({});
  for (let length = 33; length < whole.length; length += 1) {
    expect(await png(whole.subarray(0, length))).toHaveProperty('problem');
  }
  const receipt = await drawScannedReceipt(invoice);
  for (const part of [0.3, 0.6, 0.99]) {
    expect(await jpeg(receipt.subarray(0, Math.floor(receipt.length * part)))).toEqual(problem('cannot be opened'));
  }
});

test.each([
  ['a drawing of the web', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'SVG'],
  ['a bare drawing', '<svg onload="alert(1)"/>', 'SVG'],
  ['a web page', '<!doctype html><script>alert(1)</script>', 'a web page'],
])('%s is refused by its name', async (_, text, words) => {
  expect(await png(Buffer.from(text))).toEqual(problem(words));
});
