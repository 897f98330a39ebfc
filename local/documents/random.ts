/** Numbers in [0, 1) that depend on the seed alone (mulberry32), so that a document can be drawn again byte for byte. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Picks one of the choices; `roll` lies in [0, 1). */
export const pick = <T>(choices: readonly [T, ...T[]], roll: number): T =>
  choices[Math.floor(roll * choices.length)] ?? choices[0];
