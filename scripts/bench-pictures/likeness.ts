import sharp from 'sharp';
import { nearlyIdentical } from '../../functions/domain/audit/picture/picture.ts';
import { distance, keysOf, keysOfCopies } from '../../functions/domain/audit/picture/picture-keys.ts';
import { defaultFraud } from '../../functions/domain/policy/fraud-policy.ts';
import { changes } from './changes.ts';
import { type Drawn, printOf } from './pictures.ts';

export type Detection = {
  readonly change: string;
  readonly copies: number;
  /** A key of the original was among those that the copy asks for. */
  readonly found: number;
  /** Found, and no more bits differ than the policy allows. */
  readonly same: number;
  readonly furthest: number;
};

/** Hands every picture in again in every way; the words of copies are taken to be read alike. */
export async function detection(pictures: readonly Drawn[]): Promise<Detection[]> {
  const rows: Detection[] = [];
  for (const [name, change] of Object.entries(changes)) {
    let [copies, found, same, furthest] = [0, 0, 0, 0];
    for (const { bytes, print } of pictures) {
      const { width, height } = await sharp(bytes).metadata();
      const { data, info } = await change(bytes, { width, height }).toBuffer({ resolveWithObject: true });
      const copy = await printOf(data, `image/${info.format}`);
      if (!copy) continue;
      const isFound = keysOf(print).some((key) => keysOfCopies(copy).includes(key));
      const apart = distance(print.bits, copy.bits);
      copies++;
      if (isFound) found++;
      if (isFound && apart <= defaultFraud.pictures.differingBits) same++;
      furthest = Math.max(furthest, apart);
    }
    rows.push({ change: name, copies, found, same, furthest });
  }
  return rows;
}

export type FalseAlarms = {
  readonly kind: string;
  readonly pictures: number;
  readonly pairs: number;
  /** Pairs of different pictures that are as near as the policy allows, by their bits alone. */
  readonly near: number;
  /** The same, and their words agree: what a person would be asked about. */
  readonly raised: number;
};

/** All pairs of pictures that are not the same. */
export function falseAlarms(pictures: readonly Drawn[]): FalseAlarms[] {
  return [...new Set(pictures.map(({ kind }) => kind)), 'all'].map((kind) => {
    const own = pictures.filter((picture) => kind === 'all' || picture.kind === kind);
    const pairs = own.flatMap((one, n) => own.slice(n + 1).map((other) => [one, other] as const));
    const near = pairs.filter(
      ([one, other]) => distance(one.print.bits, other.print.bits) <= defaultFraud.pictures.differingBits,
    );
    const seen = ({ print, words }: Drawn) => ({ bits: print.bits, words });
    const raised = near.filter(([one, other]) => nearlyIdentical(seen(one), seen(other), defaultFraud));
    return { kind, pictures: own.length, pairs: pairs.length, near: near.length, raised: raised.length };
  });
}
