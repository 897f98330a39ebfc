/** The header of a PNG that claims to be this large; nothing follows it. */
export function pngHeader(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(64);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes);
  bytes.writeUInt32BE(13, 8);
  bytes.write('IHDR', 12, 'ascii');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(0, 33);
  bytes.write('IDAT', 37, 'ascii');
  return bytes;
}

/** A JPEG with one segment of metadata and filling before the frame that says how large it is. */
export function jpegHeader(width: number, height: number, frame = 0xc2): Uint8Array {
  const metadata = Buffer.from([0xff, 0xe0, 0x00, 0x06, 1, 2, 3, 4]);
  const size = Buffer.from([0xff, frame, 0x00, 0x0b, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  size.writeUInt16BE(height, 5);
  size.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), metadata, Buffer.from([0xff, 0xff]), size]);
}
