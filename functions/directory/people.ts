import { Refusal } from '../domain/errors.ts';
import { seatProblems } from '../domain/seat/problems.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { commit } from '../store/commit.ts';
import type { DirectoryDeps } from './deps.ts';
import { readDirectory, withDirectory } from './directory.ts';
import { listPeople as listContract, proposalView, putPerson as putContract } from './people-contracts.ts';
import { changesOf, peopleWith, seatingOf, warningsOf } from './seating.ts';

export const listPeople = route(listContract, async (_input, { table }: DirectoryDeps) => {
  const { people, proposals } = await readDirectory(table);
  return ok({ items: [...people], proposals: proposals.map(proposalView) });
});

/** Seats a person, or proposes it where the seat decides on money. docs/handbook.md § Accountability */
export const putPerson = route(putContract, ({ params, body, caller }, deps: DirectoryDeps) =>
  withDirectory(deps.table, async (directory) => {
    const person = { personId: params.personId, ...body };
    const problems = seatProblems(person, peopleWith(directory.people, [person]));
    if (problems.length > 0) {
      throw new Refusal('invalid', 'The person does not fit among the others; nothing was stored.', problems);
    }
    const seating = seatingOf([person], directory);
    const changes = changesOf(seating, directory, { caller, ...deps });
    if (changes.length > 0) await commit(deps.table, changes);
    const status = seating.proposed.length > 0 ? ('proposed' as const) : ('seated' as const);
    return ok({ status, person, warnings: warningsOf(directory, [person]) });
  }),
);
