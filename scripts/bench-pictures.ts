import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { wordsFor } from '../local/failure.ts';
import { printReporter } from '../local/progress.ts';
import { withTable } from './bench/bench-table.ts';
import { withEndpoint } from './bench/endpoint.ts';
import { publish } from './bench/publish.ts';
import { lookUpInCrowd } from './bench-pictures/in-memory.ts';
import { fill, lookUpInTable } from './bench-pictures/in-table.ts';
import { detection, falseAlarms } from './bench-pictures/likeness.ts';
import { drawnPictures } from './bench-pictures/pictures.ts';
import { type Figures, markdown } from './bench-pictures/report.ts';

const sizes = {
  whole: {
    photos: 30,
    every: 1,
    copied: 40,
    crowd: [10_000, 100_000, 1_000_000],
    table: [10_000, 100_000],
    lookups: 100,
  },
  quick: { photos: 8, every: 8, copied: 8, crowd: [10_000, 100_000], table: [1_000, 5_000], lookups: 20 },
} as const;

/**
 * Measures how copies of pictures are found, how often different ones are taken for copies, and what a lookup costs among
 * many: `npm run bench:pictures -- [--quick] [--json] [--out FILE]`.
 */
async function measure({
  photos,
  every,
  copied,
  crowd,
  table,
  lookups,
}: (typeof sizes)['whole' | 'quick']): Promise<Figures> {
  const reporter = printReporter(process.stderr);
  const pictures = await reporter.step('Draw pictures', () => drawnPictures(photos, every));
  const drawn = pictures.filter(({ kind }) => kind !== 'page');
  const pages = pictures.filter(({ kind }) => kind === 'page').slice(0, 6);
  const found = await reporter.step('Hand them in again', () => detection([...drawn, ...pages].slice(0, copied)));
  const inCrowd = await reporter.step('Look among many', () =>
    Promise.resolve(crowd.map((size) => lookUpInCrowd(size, 1_000))),
  );
  const none = { endpoint: undefined, region: undefined };
  const { name, rows } = await withEndpoint(none, reporter, async ({ name: endpoint, ...place }) => ({
    name: endpoint,
    rows: await withTable({ ...place, prefix: 'bench' }, 'pictures', async ({ table: made }) => {
      const each: Figures['table'][number][] = [];
      for (const [n, size] of table.entries()) {
        await reporter.step(`Fill a table with ${size}`, () => fill(made, table[n - 1] ?? 0, size));
        each.push(await reporter.step('Look in it', () => lookUpInTable(made, size, lookups)));
      }
      return each;
    }),
  }));
  const [load = 0] = loadavg();
  return { detection: found, falseAlarms: falseAlarms(pictures), crowd: inCrowd, table: rows, endpoint: name, load };
}

try {
  const { quick, json, out } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  }).values;
  const figures = await measure(quick ? sizes.quick : sizes.whole);
  await publish({ json, out }, { figures, problems: [], markdown: markdown(figures) });
} catch (error) {
  console.error(wordsFor(error));
  process.exitCode = 2;
}
