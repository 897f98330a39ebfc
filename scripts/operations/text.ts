import { regionInWords } from '../../functions/domain/names.ts';
import type { OperationsReply } from '../../functions/operations/contracts.ts';
import {
  calendarInWords,
  figuresOf,
  inWords,
  minuteOf,
  proposalInWords,
  unassignedInWords,
  unreachableInWords,
  vacantInWords,
} from './words.ts';

/** The operations page for a terminal. docs/handbook.md § Operations */
export function operationsText(report: OperationsReply): string {
  const { at, open, unassigned, vacantSeats, proposals, away, unreachable, calendars } = report;
  const figures = figuresOf(report).map(({ value, label }) => `${value} ${label}`);
  return [
    `${minuteOf(at)} UTC: ${figures.join(' · ')}`,
    ...section('Open questions', questionLines(open)),
    ...section(
      'Nobody to decide',
      unassigned
        .map(unassignedInWords)
        .flatMap(({ what, item, who, since, todo }) => [`${what}  ${item}  since ${since}: ${who}`, `  ${todo}`]),
    ),
    ...section(
      'Empty seats',
      vacantSeats.map(vacantInWords).map(({ seat, where }) => `${seat} for ${where}`),
    ),
    ...section(
      'Waiting for a second person',
      proposals.map(proposalInWords).map(({ what, since }) => `${what}, ${since}`),
    ),
    ...section(
      'Away',
      away.map(({ name, until, delegateId }) => `${name} until ${until}; ${delegateId} decides meanwhile`),
    ),
    ...section('Unreachable', unreachable.map(unreachableInWords)),
    ...section(
      'Holidays',
      calendars.map((calendar) => `${regionInWords(calendar.region)}: ${calendarInWords(calendar)}`),
    ),
  ].join('\n');
}

const section = (title: string, lines: readonly string[]): string[] => [
  '',
  title,
  ...(lines.length === 0 ? ['  none'] : lines.map((line) => `  ${line}`)),
];

function questionLines(open: OperationsReply['open']): string[] {
  const rows = open
    .map(inWords)
    .map(({ what, item, who, seat, asked, next, state }) => [
      what,
      item,
      `${who} (${seat})`,
      `asked ${asked}`,
      next,
      state,
    ]);
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
