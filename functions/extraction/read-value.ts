import type { ReadValue } from '../domain/claim/document.ts';
import type { Block } from './answer.ts';

type Seen = {
  readonly text: string | undefined;
  /** Every confidence that bears on the value; the least of them counts. */
  readonly confidences: readonly (number | undefined)[];
  readonly page: number | undefined;
  readonly geometry: Block['Geometry'];
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
  return [{ text: plain, confidence: least(confidences), page: page ?? 1, box: boxOf(geometry) }];
}

function least(confidences: readonly (number | undefined)[]): number {
  const stated = confidences.filter((confidence) => confidence !== undefined);
  return stated.length === 0 ? 0 : rounded(Math.min(100, Math.max(0, Math.min(...stated))), 2);
}

function boxOf(geometry: Block['Geometry']): ReadValue['box'] {
  const box = geometry?.BoundingBox;
  if (!box) return null;
  const { Left, Top, Width, Height } = box;
  return { left: rounded(Left, 4), top: rounded(Top, 4), width: rounded(Width, 4), height: rounded(Height, 4) };
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));
