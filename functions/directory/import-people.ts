import type { Person } from '../domain/identity/role.ts';
import { seatProblems } from '../domain/seat/problems.ts';
import { unreadable } from '../platform/csv/read-lines.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { commit } from '../store/commit.ts';
import { readPeopleLines } from './csv/people-lines.ts';
import type { DirectoryDeps } from './deps.ts';
import { withDirectory } from './directory.ts';
import { importPeople as contract, PersonId, peoplePerFile } from './people-contracts.ts';
import { changesOf, peopleWith, seatingOf, warningsOf } from './seating.ts';

/**
 * Seats the people of a file, all or none; those whose seats decide on money are proposed in the same write. The same file
 * again changes nothing. docs/handbook.md § Accountability
 */
export const importPeople = route(contract, ({ body, caller }, deps: DirectoryDeps) =>
  withDirectory(deps.table, async (directory) => {
    const read = readPeopleLines(body, { seated: directory.people, personId: PersonId, most: peoplePerFile });
    const people = read.lines.map(({ person }) => person);
    const all = peopleWith(directory.people, people);
    const problems = [
      ...read.problems,
      ...read.lines.flatMap(({ line, person }) =>
        seatProblems(person, all).map(({ field, problem }) => ({ field: `/line/${line}${field}`, problem })),
      ),
    ];
    if (problems.length > 0) throw unreadable(problems);

    const seating = seatingOf(people, directory);
    const changes = changesOf(seating, directory, { caller, ...deps });
    if (changes.length > 0) await commit(deps.table, changes);
    return ok({
      seated: seating.seated.map(idOf),
      proposed: seating.proposed.map(idOf),
      unchanged: seating.unchanged.map(idOf),
      warnings: warningsOf(directory, people),
    });
  }),
);

const idOf = ({ personId }: Person): string => personId;
