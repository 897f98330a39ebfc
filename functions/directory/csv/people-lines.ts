import * as z from 'zod';
import type { FieldProblem } from '../../domain/errors.ts';
import { AbsenceWord, wordOf } from '../../domain/identity/absence.ts';
import { mostAbsences, Person } from '../../domain/identity/role.ts';
import { type CsvLine, issuesAt, readLines } from '../../platform/csv/read-lines.ts';

const columns = ['personId', 'name', 'email', 'roles', 'regions', 'managerId'];
const ifWanted = ['language', 'absences'];

/** The person of a line, where the line could be read as one. */
export type PersonLine = { readonly line: number; readonly person: Person };
type Read = { readonly lines: readonly PersonLine[]; readonly problems: readonly FieldProblem[] };

/** Those that stay are read as words, too: whatever a file says of absences, the same rules hold. */
const Absences = z.array(AbsenceWord).max(mostAbsences, `must be at most ${mostAbsences}`);

/**
 * The people of a CSV file: roles, regions and absences parted by spaces, no region meaning every one. What a file has no
 * column for stays as it is of a person who has a seat. docs/handbook.md § Seats
 * @throws Refusal `invalid` for a file that cannot be read as lines of these columns.
 */
export function readPeopleLines(
  text: string,
  { seated, personId, most }: { seated: readonly Person[]; personId: z.ZodString; most: number },
): Read {
  const layout = (header: readonly string[]) => [...columns, ...ifWanted.filter((name) => header.includes(name))];
  const file = readLines(text, { layout, most });
  const Line = Person.extend({ personId, absences: Absences });
  const parsed = file.lines.map((line) => ({ line: line.line, result: Line.safeParse(personOf(line, seated)) }));
  const ids = file.lines.map(({ cells }) => cells.personId);
  const repeated = file.lines.filter(({ cells }, index) => ids.indexOf(cells.personId) < index);
  return {
    lines: parsed.flatMap(({ line, result }) => (result.success ? [{ line, person: result.data }] : [])),
    problems: [
      ...file.problems,
      ...parsed.flatMap(({ line, result }) => issuesAt(line, result.error)),
      ...repeated.map(({ line }) => ({ field: `/line/${line}/personId`, problem: 'is in the file twice' })),
    ],
  };
}

function personOf({ cells }: CsvLine, seated: readonly Person[]): Record<string, unknown> {
  const known = seated.find(({ personId }) => personId === cells.personId);
  const { managerId, language = known?.language, absences, ...texts } = cells;
  return {
    ...texts,
    roles: wordsIn(cells.roles),
    regions: wordsIn(cells.regions),
    ...(managerId && { managerId }),
    ...(language && { language }),
    absences: absences === undefined ? (known?.absences ?? []).map(wordOf) : wordsIn(absences),
    ...(known?.email === cells.email && known?.unreachable && { unreachable: known.unreachable }),
  };
}

const wordsIn = (cell = ''): string[] => cell.split(/\s+/).filter((word) => word !== '');
