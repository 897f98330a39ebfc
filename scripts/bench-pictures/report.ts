import { keysOfCopies } from '../../functions/domain/audit/picture/picture-keys.ts';
import { printInCrowd } from './crowd.ts';
import type { CrowdLookups } from './in-memory.ts';
import type { TableLookups } from './in-table.ts';
import type { Detection, FalseAlarms } from './likeness.ts';

export type Figures = {
  readonly detection: readonly Detection[];
  readonly falseAlarms: readonly FalseAlarms[];
  readonly crowd: readonly CrowdLookups[];
  readonly table: readonly TableLookups[];
  readonly endpoint: string;
  /** Of the machine when the last lookup had been timed. */
  readonly load: number;
};

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(0)} %`;
const thousands = (value: number): string => value.toLocaleString('en-US');

const keysAsked = keysOfCopies(printInCrowd(0)).length;

/** The report as it is kept in docs/benchmarks. */
export const markdown = ({ detection, falseAlarms, crowd, table: lookups, endpoint, load }: Figures): string =>
  `# Near-identical pictures

Made by \`npm run bench:pictures\`. Every print is made as production makes it: drawn by the renderer, reduced, compared by the
default policy.

## Copies

Pictures of the labelled corpus (development half) and drawn photos, handed in again with one change. "Found": under a key that the copy asks for; "same": found, and no
more bits differ than the policy allows. The words of a copy are taken to be read as those of the original.

${table(
  ['change', 'copies', 'found', 'same', 'bits apart at most'],
  detection.map((row) => [
    row.change,
    row.copies,
    share(row.found, row.copies),
    share(row.same, row.copies),
    row.furthest,
  ]),
)}

## False alarms

All pairs of different pictures. Words are those printed on them, not a reader's.

${table(
  ['kind', 'pictures', 'pairs', 'near by their bits', 'near, and their words agree'],
  falseAlarms.map((row) => [row.kind, row.pictures, thousands(row.pairs), row.near, row.raised]),
)}

## Looking among many

Prints of a crowd, half of them free and half variations of 2,000 layouts, with waves that weaken as those of photos do. They are made from waves, not
from drawn pictures. A lookup asks for ${keysAsked} keys. Under those keys in memory stand:

${table(
  ['pictures', 'lookups', 'entries p50', 'p95', 'most', 'under the fullest key', 'lookups with a false near picture'],
  crowd.map(({ pictures, lookups: asked, entries, fullest, near }) => [
    thousands(pictures),
    asked,
    entries.p50,
    entries.p95,
    entries.most,
    fullest,
    near,
  ]),
)}

The whole lookup against ${endpoint}, 25 queries at a time, on a shared machine with two cores and a load of ${load.toFixed(0)}:

${table(
  ['pictures', 'lookups', 'ms p50', 'ms p95', 'pictures read p50', 'p95'],
  lookups.map(({ pictures, lookups: asked, milliseconds, entries }) => [
    thousands(pictures),
    asked,
    milliseconds.p50.toFixed(0),
    milliseconds.p95.toFixed(0),
    entries.p50,
    entries.p95,
  ]),
)}

Not measured: a table with a million pictures, photos of cameras, and how many words of a copy a reader reads alike.
`;
