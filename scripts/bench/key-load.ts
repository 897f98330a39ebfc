import type { KeyUnits } from './writes.ts';

/** The partition key that took the most units. */
export type HottestKey = { readonly key: string; readonly units: number };

export type KeyLoad = {
  readonly add: (writes: readonly KeyUnits[]) => void;
  readonly total: (place: KeyUnits['place']) => number;
  readonly hottest: (place: KeyUnits['place']) => HottestKey;
  /** The same load if the keys had other names: what falls on one name is added up. */
  readonly renamed: (rename: (key: string) => string) => KeyLoad;
};

/** Adds up what every partition key of the table and of its index takes. */
export function keyLoad(): KeyLoad {
  const loads: Record<KeyUnits['place'], Map<string, number>> = {
    table: new Map<string, number>(),
    index: new Map<string, number>(),
  };
  return {
    add: (writes) => {
      for (const { place, key, units } of writes) loads[place].set(key, (loads[place].get(key) ?? 0) + units);
    },
    total: (place) => [...loads[place].values()].reduce((sum, units) => sum + units, 0),
    hottest: (place) =>
      [...loads[place]].reduce<HottestKey>((most, [key, units]) => (units > most.units ? { key, units } : most), {
        key: '',
        units: 0,
      }),
    renamed: (rename) => {
      const other = keyLoad();
      for (const place of ['table', 'index'] as const) {
        other.add([...loads[place]].map(([key, units]) => ({ place, key: rename(key), units })));
      }
      return other;
    },
  };
}
