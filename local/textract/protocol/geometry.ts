import type { Geometry } from '@aws-sdk/client-textract';
import type { Box } from '../interpreter/page.ts';

/** The way from a point of the levelled picture to shares (0 to 1) of the incoming page's width and height. */
export type ToSource = (x: number, y: number) => { x: number; y: number };

/** Where a box stands on the page as it came in: its four corners, and the upright rectangle around them. */
export const geometryOf = (box: Box, toSource: ToSource): Geometry => {
  const corners = [
    toSource(box.left, box.top),
    toSource(box.right, box.top),
    toSource(box.right, box.bottom),
    toSource(box.left, box.bottom),
  ];
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return {
    BoundingBox: { Left: left, Top: top, Width: Math.max(...xs) - left, Height: Math.max(...ys) - top },
    Polygon: corners.map(({ x, y }) => ({ X: x, Y: y })),
  };
};
