import type { PictureSize } from './picture-size.ts';

/** Per side and in all, in pixels: beyond these a small file unpacks into more memory than a reader has. */
const pictureLimit = { side: 10_000, area: 50_000_000 } as const;

export const isTooLarge = ({ width, height }: PictureSize): boolean =>
  Math.max(width, height) > pictureLimit.side || width * height > pictureLimit.area;

export const limitSentence = `at most ${pictureLimit.side} on a side and ${pictureLimit.area / 1_000_000} million in all`;
