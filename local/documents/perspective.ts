export type Point = { readonly x: number; readonly y: number };
/** A picture of one byte a pixel. */
export type Grey = { data: Buffer; width: number; height: number };

/** Solves the linear equations (each row: coefficients, then the right side) by elimination with pivoting. */
const solve = (rows: number[][]): number[] => {
  const n = rows.length;
  for (let column = 0; column < n; column += 1) {
    const rest = rows.slice(column).sort((a, b) => Math.abs(b[column] ?? 0) - Math.abs(a[column] ?? 0));
    rows.splice(column, n - column, ...rest);
    const pivot = rows[column] ?? [];
    for (const [index, row] of rows.entries()) {
      if (index === column) continue;
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (let at = column; at <= n; at += 1) row[at] = (row[at] ?? 0) - factor * (pivot[at] ?? 0);
    }
  }
  return rows.map((row, index) => (row[n] ?? 0) / (row[index] ?? 1));
};

/** The eight figures of the map that takes each of the corners to the sheet's own corners. */
const mapTo = (corners: readonly Point[], width: number, height: number): number[] => {
  const sheet = [
    [0, 0],
    [width - 1, 0],
    [width - 1, height - 1],
    [0, height - 1],
  ] as const;
  return solve(
    sheet.flatMap(([u, v], index) => {
      const { x, y } = corners[index] ?? { x: 0, y: 0 };
      return [
        [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
        [0, 0, 0, x, y, 1, -v * x, -v * y, v],
      ];
    }),
  );
};

/** The sheet as it looks when its corners lie there (pixels, clockwise from the upper left), on a ground of one grey. */
export const seenThrough = (
  sheet: Grey,
  corners: readonly Point[],
  { width, height }: { width: number; height: number },
  ground: number,
): Grey => {
  const [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, h = 0] = mapTo(corners, sheet.width, sheet.height);
  const data = Buffer.alloc(width * height, ground);
  const grey = (x: number, y: number): number => sheet.data[y * sheet.width + x] ?? ground;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const depth = g * x + h * y + 1;
      const [u, v] = [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth];
      const [left, top] = [Math.floor(u), Math.floor(v)];
      if (left < 0 || top < 0 || left >= sheet.width - 1 || top >= sheet.height - 1) continue;
      const [right, below] = [u - left, v - top];
      const upper = grey(left, top) * (1 - right) + grey(left + 1, top) * right;
      const lower = grey(left, top + 1) * (1 - right) + grey(left + 1, top + 1) * right;
      data[y * width + x] = upper * (1 - below) + lower * below;
    }
  }
  return { data, width, height };
};
