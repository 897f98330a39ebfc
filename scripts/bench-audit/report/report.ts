import { figure, table } from '../../bench/report/table.ts';
import type { Measurement, Way } from '../measure.ts';
import { listPrice } from '../score/cost.ts';
import { checksReport, linesReport } from './checks.ts';

/** Goals that were missed on the whole way through the reader, in words; none when all are reached. */
export const problemsOf = ({ reader }: Pick<Measurement, 'reader'>): string[] =>
  reader.goals
    .filter(({ isMet }) => !isMet)
    .map(({ what, wanted, reached }) => `${what}: ${reached}, wanted ${wanted}`);

/** The whole report, as Markdown. */
export function markdown(measured: Measurement): string {
  const { perfect, reader, cost, machine, measuredAt } = measured;
  return `# Audit benchmark

Written by \`npm run bench:audit\` on ${measuredAt.slice(0, 10)}.

- **Measured**: ${measured.claims} labelled claims with ${measured.documents} documents (\`test/fixtures/evidence\`), on ${machine.cpus} × ${machine.cpu}, Node ${machine.node}; the machine's load was ${figure(machine.load, 1)} when it began.
- **Perfect reading** feeds the checks with the truth: what it misses is the checks' own. **Local reader** is the whole way: the file's bytes as
  submission looks at them, the local Textract endpoint, the reading in the domain's words, the audit. Its readings are this reader's; Amazon Textract reads otherwise.
- **The corpus is drawn**, not collected: it shows what the audit does with known cases, not how often they come.

## Over all

${table(['', 'goal', 'perfect reading', 'local reader'], goalRows(perfect, reader))}

Reading took ${figure(reader.secondsPerPage, 2)} seconds a page (${figure(measured.pages)} pages in ${figure(reader.seconds)} seconds, ${reader.atOnce} at a time).
A claim costs $${cost.perClaim.toFixed(4)} to read at list price: ${cost.expensePages} pages of invoices at $${listPrice.expense} and ${cost.textPages} of proof at $${listPrice.text} (us-east-1, first million pages a month).

${stoppedReport('Perfect reading', perfect)}

${stoppedReport('Local reader', reader)}

## Perfect reading, check by check

${checksReport(perfect)}

${linesReport(perfect)}

## Local reader, check by check

${checksReport(reader)}

${linesReport(reader)}
`;
}

const goalRows = (perfect: Way, reader: Way): string[][] => [
  ...reader.goals.map((goal, index) => {
    const other = perfect.goals[index];
    return [
      goal.what,
      goal.wanted,
      marked(other?.isMet ?? false, other?.reached ?? ''),
      marked(goal.isMet, goal.reached),
    ];
  }),
  ['claims that end as labelled', '', ended(perfect), ended(reader)],
  ['files turned away that had to be', 'all', turned(perfect), turned(reader)],
];

const marked = (isMet: boolean, text: string): string => `${isMet ? '✓' : '✗'} ${text}`;
const ended = ({ overall }: Way): string => `${overall.endedRight} of ${overall.claims}`;
const turned = ({ overall }: Way): string => `${overall.refusedRight} of ${overall.refusable}`;

function stoppedReport(title: string, { overall }: Way): string {
  const { cleanStopped, falsePasses, duplicatesMissed, falseDuplicateAlarms } = overall;
  const list = (what: string, all: readonly string[]) => `- ${what}: ${all.length === 0 ? 'none' : all.join(', ')}.`;
  return [
    `**${title}**`,
    '',
    list(
      'clean claims that did not pass',
      cleanStopped.map(({ claim, end, by }) => `${claim} (${end}: ${by.join(', ')})`),
    ),
    list('faults that passed', falsePasses),
    list('duplicates missed', duplicatesMissed),
    list('false duplicate alarms', falseDuplicateAlarms),
  ].join('\n');
}
