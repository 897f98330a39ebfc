import { table } from '../../bench/report/table.ts';
import type { MeasuredHalf, Way } from '../measure-half.ts';

/** The goals, and how far each came by each way of reading. */
export function overallReport(halves: readonly MeasuredHalf[]): string {
  const ways = halves.flatMap(({ half, perfect, reader }) => [
    { title: `${half}, perfect reading`, way: perfect },
    { title: `${half}, local reader`, way: reader },
  ]);
  const goals = ways[0]?.way.goals ?? [];
  const rows = goals.map(({ what, wanted }, index) => [what, wanted, ...ways.map(({ way }) => reached(way, index))]);
  return table(
    ['', 'goal', ...ways.map(({ title }) => title)],
    [
      ...rows,
      ['claims that end as labelled', '', ...ways.map(({ way }) => ended(way))],
      ['files turned away that had to be', 'all', ...ways.map(({ way }) => turned(way))],
    ],
  );
}

const reached = ({ goals }: Way, index: number): string => {
  const goal = goals[index];
  return goal === undefined ? '' : `${goal.isMet ? '✓' : '✗'} ${goal.reached}`;
};
const ended = ({ overall }: Way): string => `${overall.endedRight} of ${overall.claims}`;
const turned = ({ overall }: Way): string => `${overall.refusedRight} of ${overall.refusable}`;

/** Every claim that went the wrong way, by name. */
export function stoppedReport({ overall }: Way): string {
  const { cleanStopped, falsePasses, duplicatesMissed, falseDuplicateAlarms } = overall;
  const list = (what: string, all: readonly string[]) => `- ${what}: ${all.length === 0 ? 'none' : all.join(', ')}.`;
  return [
    list(
      'clean claims that did not pass',
      cleanStopped.map(({ claim, end, by }) => `${claim} (${end}: ${by.join(', ')})`),
    ),
    list('faults that passed', falsePasses),
    list('duplicates missed', duplicatesMissed),
    list('false duplicate alarms', falseDuplicateAlarms),
  ].join('\n');
}
