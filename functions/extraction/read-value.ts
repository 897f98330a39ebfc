import type { Geometry } from '@aws-sdk/client-textract';
import type { ReadValue } from '../domain/claim/document.ts';

type Seen = {
  readonly text: string | undefined;
  /** Every confidence that bears on the value; the least of them counts. */
  readonly confidences: readonly (number | undefined)[];
  readonly page: number | undefined;
  readonly geometry: Geometry | undefined;
};

/** Long enough for any name or number; what is longer is not a value. */
const longestText = 500;

/**
 * A value as the service saw it, or nothing when it saw no text. A confidence that is not stated is 0, so that a
 * person looks; the box is null when the service did not say where.
 */
export function readValue({ text, confidences, page, geometry }: Seen): ReadValue[] {
  const plain = (text ?? '')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, longestText);
  if (plain === '') return [];
  return [{ text: plain, confidence: least(confidences), page: Math.max(1, page ?? 1), box: boxOf(geometry) }];
}

function least(confidences: readonly (number | undefined)[]): number {
  const stated = confidences.filter((confidence) => confidence !== undefined);
  return stated.length === 0 ? 0 : rounded(Math.min(100, Math.max(0, Math.min(...stated))), 2);
}

function boxOf(geometry: Geometry | undefined): ReadValue['box'] {
  const box = geometry?.BoundingBox;
  if (!box) return null;
  const sides = [box.Left, box.Top, box.Width, box.Height];
  const [left, top, width, height] = sides.map((side) => (side === undefined ? undefined : rounded(side, 4)));
  if (left === undefined || top === undefined || width === undefined || height === undefined) return null;
  return { left, top, width, height };
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));
