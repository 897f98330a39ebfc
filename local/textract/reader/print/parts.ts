/** A stretch of columns, `to` not included. */
export type Part = { from: number; to: number };

/** The stretches in which there is more ink than `ink` in some pixel; `darkest` gives the darkest pixel of each column. */
export const partsApart = (darkest: Float64Array, ink: number): Part[] => {
  const parts: Part[] = [];
  let from: number | undefined;
  for (let x = 0; x <= darkest.length; x += 1) {
    if ((darkest[x] ?? 0) > ink) from ??= x;
    else if (from !== undefined) {
      parts.push({ from, to: x });
      from = undefined;
    }
  }
  return parts;
};

/** Shares of a sign's height: no sign is narrower or wider. */
const narrowest = 0.08;
const widest = 1.3;
/** A stretch with less than this share of the mean ink of a sign is a gap. */
const leastInk = 0.08;

type Print = { columns: Float64Array; sums: Float64Array; enough: number; least: number; most: number };

const printOf = (columns: Float64Array, count: number, height: number): Print => {
  const sums = new Float64Array(columns.length + 1);
  for (const [x, ink] of columns.entries()) sums[x + 1] = (sums[x] ?? 0) + ink;
  const enough = ((sums[columns.length] ?? 0) / count) * leastInk;
  return {
    columns,
    sums,
    enough,
    least: Math.max(2, Math.round(narrowest * height)),
    most: Math.ceil(widest * height),
  };
};

const never = Number.POSITIVE_INFINITY;

// The cheapest ways to end one more sign at each column, and the columns where these signs begin.
const oneMore = ({ columns, sums, enough, least, most }: Print, costs: Float64Array) => {
  const next = new Float64Array(costs.length).fill(never);
  const begins = new Int32Array(costs.length).fill(-1);
  for (let to = least; to < costs.length; to += 1) {
    for (let from = Math.max(0, to - most); from <= to - least; from += 1) {
      const cost = (costs[from] ?? never) + (columns[to] ?? 0);
      if (cost >= (next[to] ?? never) || (sums[to] ?? 0) - (sums[from] ?? 0) < enough) continue;
      next[to] = cost;
      begins[to] = from;
    }
  }
  return { costs: next, begins };
};

/**
 * Parts print that runs together into so many stretches, where the least ink is cut through; `columns` holds the ink of each
 * column, `height` that of a tall sign in pixels. Undefined when it is too narrow or too wide for so many signs.
 */
export const partsCut = (columns: Float64Array, count: number, height: number): Part[] | undefined => {
  const print = printOf(columns, count, height);
  const begins: Int32Array[] = [];
  let costs = new Float64Array(columns.length + 1).fill(never);
  costs[0] = 0;
  for (let sign = 0; sign < count; sign += 1) {
    const more = oneMore(print, costs);
    costs = more.costs;
    begins.unshift(more.begins);
  }
  const parts: Part[] = [];
  let to = columns.length;
  for (const each of begins) {
    const from = each[to] ?? -1;
    if (from < 0) return undefined;
    parts.unshift({ from, to });
    to = from;
  }
  return parts;
};
