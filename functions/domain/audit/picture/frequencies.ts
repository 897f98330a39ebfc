/** Grey pixels, one byte each, row after row. */
export type Greys = { readonly data: Uint8Array; readonly width: number; readonly height: number };

/** Every picture is compared at this size, whatever its own. */
const side = 64;
/** How many waves across and down are told apart. */
export const waves = 16;

/** The picture at the size of comparison: each cell the mean of what it covers. */
export function shrunk({ data, width, height }: Greys): Float64Array {
  const columns = sharesOf(width);
  const rows = sharesOf(height);
  const narrow = new Float64Array(height * side);
  for (let y = 0; y < height; y++) {
    for (const [x, shares] of columns.entries()) {
      let mean = 0;
      for (const { at, share } of shares) mean += (data[y * width + at] ?? 0) * share;
      narrow[y * side + x] = mean;
    }
  }
  const small = new Float64Array(side * side);
  for (const [y, shares] of rows.entries()) {
    for (const { at, share } of shares) {
      for (let x = 0; x < side; x++) {
        const cell = y * side + x;
        small[cell] = (small[cell] ?? 0) + (narrow[at * side + x] ?? 0) * share;
      }
    }
  }
  return small;
}

type Share = { readonly at: number; readonly share: number };

/** Which pixels of a row each cell covers, and how much of the cell each is. */
function sharesOf(length: number): Share[][] {
  const cell = length / side;
  return Array.from({ length: side }, (_, n) => {
    const [from, to] = [n * cell, (n + 1) * cell];
    const first = Math.floor(from);
    const count = Math.min(length, Math.ceil(to)) - first;
    return Array.from({ length: count }, (_pixel, step) => {
      const at = first + step;
      return { at, share: (Math.min(to, at + 1) - Math.max(from, at)) / cell };
    });
  });
}

const cosines = Float64Array.from({ length: waves * side }, (_, n) => {
  const [wave, at] = [Math.floor(n / side) + 1, n % side];
  return Math.cos(((2 * at + 1) * wave * Math.PI) / (2 * side));
});

/**
 * How strongly each of the slowest waves runs through the shrunk picture, row after row of them (a cosine transform
 * without its constant parts: how bright a picture is as a whole tells nothing).
 */
export function frequenciesOf(small: Float64Array): number[] {
  const across = new Float64Array(side * waves);
  for (let y = 0; y < side; y++) {
    for (let wave = 0; wave < waves; wave++) {
      across[y * waves + wave] = sum((x) => (small[y * side + x] ?? 0) * (cosines[wave * side + x] ?? 0));
    }
  }
  return Array.from({ length: waves * waves }, (_, n) => {
    const [down, wave] = [Math.floor(n / waves), n % waves];
    return sum((y) => (across[y * waves + wave] ?? 0) * (cosines[down * side + y] ?? 0));
  });
}

function sum(of: (n: number) => number): number {
  let total = 0;
  for (let n = 0; n < side; n++) total += of(n);
  return total;
}
