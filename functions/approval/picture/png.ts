import { crc32, deflateSync } from 'node:zlib';
import type { Pixels } from '../../platform/picture/draw.ts';

/**
 * A new PNG of opaque colours: written from the pixels alone, so that nothing of the file they were drawn from goes along.
 */
export function encodePng({ data, width, height }: Pixels): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colourWithoutAlpha], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(filtered({ data, width, height }))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const colourWithoutAlpha = 2;
const differenceToAbove = 2;

/** Rows as the difference to the row above: pages are mostly paper, and paper is then mostly zeroes. */
function filtered({ data, width, height }: Pixels): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3));
  let at = 0;
  for (let y = 0; y < height; y++) {
    rows[at++] = y === 0 ? 0 : differenceToAbove;
    for (let x = 0; x < width; x++) {
      const here = (y * width + x) * 4;
      const above = here - width * 4;
      for (let colour = 0; colour < 3; colour++) {
        rows[at++] = (data[here + colour] ?? 0) - (y === 0 ? 0 : (data[above + colour] ?? 0));
      }
    }
  }
  return rows;
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
