import type { FieldProblem } from '../../domain/errors.ts';

/** The names of a file's columns. */
export type Layout = readonly string[];

/** What is wrong with a header: columns that are missing, unknown or there twice. */
export function headerProblems(header: readonly string[], layout: Layout): FieldProblem[] {
  const missing = layout.filter((name) => !header.includes(name));
  const unknown = header.filter((name) => !layout.includes(name));
  const repeated = layout.filter((name) => header.filter((each) => each === name).length > 1);
  const columns = layout.join(', ');
  return [
    ...missing.map((name) => ({ field: `/${name}`, problem: `is missing; the columns are ${columns}` })),
    ...unknown.map((name) => ({
      field: `/${name}`,
      problem: `is not a column of this file; the columns are ${columns}`,
    })),
    ...repeated.map((name) => ({ field: `/${name}`, problem: 'is there twice' })),
  ];
}
