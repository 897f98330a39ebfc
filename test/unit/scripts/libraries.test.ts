import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';

const root = join(import.meta.dirname, '..', '..', '..');
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
const Names = z.record(z.string(), z.string()).transform(Object.keys);
const { dependencies, devDependencies } = z
  .object({ dependencies: Names, devDependencies: Names })
  .parse(JSON.parse(textOf('package.json')));

const firstCells = [...textOf('docs/decisions/libraries.md').matchAll(/^\| ([^|]+) \|/gm)].map(([, cell = '']) => cell);
const named = firstCells.flatMap((cell) => cell.split(', ')).filter((name) => /^@?[a-z]/.test(name));

test('every library is told with what it is for, and none that is gone', () => {
  expect(named.filter((name) => name !== 'library').toSorted()).toEqual(
    [...dependencies, ...devDependencies].toSorted(),
  );
});
