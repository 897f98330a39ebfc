import { distance, keysOf, keysOfCopies } from '../../functions/domain/audit/picture/picture-keys.ts';
import { defaultFraud } from '../../functions/domain/policy/fraud-policy.ts';
import { percentile } from '../bench/percentile.ts';
import { printInCrowd } from './crowd.ts';

export type CrowdLookups = {
  readonly pictures: number;
  readonly lookups: number;
  /** Entries under the keys that one lookup asks for. */
  readonly entries: { readonly p50: number; readonly p95: number; readonly most: number };
  /** Entries under the fullest key. */
  readonly fullest: number;
  /** Lookups of a picture that is not in the crowd and is as near as the policy allows to one that is. */
  readonly near: number;
};

/** Puts pictures under their keys in memory, and looks for others among them. */
export function lookUpInCrowd(pictures: number, lookups: number): CrowdLookups {
  const under = new Map<string, number[]>();
  const bits: string[] = [];
  for (let n = 0; n < pictures; n++) {
    const print = printInCrowd(n);
    bits.push(print.bits);
    for (const key of keysOf(print)) {
      const others = under.get(key);
      if (others) others.push(n);
      else under.set(key, [n]);
    }
  }
  const read: number[] = [];
  let near = 0;
  for (let n = pictures; n < pictures + lookups; n++) {
    const print = printInCrowd(n);
    const found = keysOfCopies(print).flatMap((key) => under.get(key) ?? []);
    read.push(found.length);
    const isNear = found.some((at) => distance(bits[at] ?? '', print.bits) <= defaultFraud.pictures.differingBits);
    if (isNear) near++;
  }
  let fullest = 0;
  for (const { length } of under.values()) fullest = Math.max(fullest, length);
  const entries = { p50: percentile(read, 0.5), p95: percentile(read, 0.95), most: percentile(read, 1) };
  return { pictures, lookups, entries, fullest, near };
}
