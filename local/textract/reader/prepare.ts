import sharp from 'sharp';
import { flatten } from './flatten.ts';
import type { Picture } from './pdf.ts';
import { skewOf } from './skew.ts';

/** A levelled page, and how to find a point of it on the page as it came in. */
export type Prepared = { picture: Picture; toSource: (x: number, y: number) => { x: number; y: number } };

const raw = ({ width, height }: Picture) => ({ raw: { width, height, channels: 1 as const } });

const skewWidth = 900;

const measureSkew = async (picture: Picture): Promise<number> => {
  const { data, info } = await sharp(picture.data, raw(picture))
    .resize({ width: Math.min(skewWidth, picture.width) })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return skewOf({ data, width: info.width, height: info.height });
};

// The grain of a scanner differs from pixel to pixel where a drawn page is flat.
const isGrainy = ({ data, width }: Picture): boolean => {
  let rough = 0;
  let seen = 0;
  for (let at = width; at < data.length - 1; at += 97) {
    const step = Math.abs((data[at] ?? 0) - (data[at + 1] ?? 0));
    if (step > 0 && step < 30) rough += 1;
    seen += 1;
  }
  return rough / seen > 0.4;
};

/**
 * Makes a grey page fit to be read: prints it dark on white, takes away grain, levels it. `toSource` turns a point of the
 * levelled picture (pixels) into shares of the incoming page's width and height.
 */
export const prepare = async (source: Picture, letters: 'usual' | 'large' = 'usual'): Promise<Prepared> => {
  const degrees = await measureSkew(source);
  let pipeline = sharp(source.data, raw(source));
  if (isGrainy(source)) pipeline = pipeline.median(3);
  if (degrees !== 0) pipeline = pipeline.rotate(-degrees, { background: '#ffffff' });
  const { data, info } = await pipeline.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const toSource = (x: number, y: number) => {
    const [dx, dy] = [x - info.width / 2, y - info.height / 2];
    const share = (value: number) => Math.max(0, Math.min(1, value));
    return {
      x: share((dx * cos - dy * sin) / source.width + 0.5),
      y: share((dx * sin + dy * cos) / source.height + 0.5),
    };
  };
  return { picture: flatten({ data, width: info.width, height: info.height }, letters), toSource };
};
