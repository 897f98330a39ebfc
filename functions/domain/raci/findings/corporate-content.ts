import type { RaciMatrix } from '../matrix.ts';
import { accountableOf } from '../owner.ts';
import { type Finding, found } from './finding.ts';
import { at, named, rowsOf } from './rows.ts';

/** Corporate marketing answers for the content of partners, which then waits for it. docs/handbook.md § Accountability */
export const corporateContent = (matrix: RaciMatrix): Finding[] =>
  rowsOf(matrix)
    .filter(({ task }) => task.duty === 'partner-content' && accountableOf(task).includes('corporate-marketing'))
    .map((row) =>
      found('corporate-content', {
        ...at(row, 'assign/corporate-marketing'),
        role: 'corporate-marketing',
        sentence: `corporate-marketing is accountable for ${named(row)}; consult it (C), and let pre-approved templates carry the brand.`,
      }),
    );
