import { Refusal } from '../domain/errors.ts';
import { absent, actorOf } from '../domain/identity/access.ts';
import { seatProblems } from '../domain/seat/problems.ts';
import { confirmSeat, declineSeat, isConfirmed, type SeatProposal } from '../domain/seat/proposal.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { eventChange } from '../store/changes.ts';
import { commit } from '../store/commit.ts';
import { moveDirectory, readSeatProposal, seatPerson, settleSeatProposal } from '../store/people.ts';
import type { Table } from '../store/table.ts';
import type { DirectoryDeps } from './deps.ts';
import { withDirectory } from './directory.ts';
import {
  confirmPerson as confirmContract,
  declinePerson as declineContract,
  proposalView,
} from './people-contracts.ts';
import { personDeclined, personSeated } from './seat-events.ts';
import { peopleWith, seatedAs, warningsOf } from './seating.ts';

/** A second person seats who was proposed. Asking again gets the same answer. docs/handbook.md § Accountability */
export const confirmPerson = route(confirmContract, ({ caller, params, body }, deps: DirectoryDeps) =>
  withDirectory(deps.table, async (directory) => {
    const proposal = await existing(deps.table, params.personId);
    const { person } = proposal;
    const answer = ok({ status: 'seated' as const, person, warnings: warningsOf(directory, [person]) });
    if (isConfirmed(proposal, body, caller)) return answer;

    const next = confirmSeat(proposal, body, caller);
    const problems = seatProblems(person, peopleWith(directory.people, [person]));
    if (problems.length > 0) {
      throw new Refusal('conflict', 'The person does not fit among the others any more; it stays proposed.', problems);
    }
    const event = personSeated(person, { at: deps.clock.now(), by: actorOf(caller) }, proposal.proposedBy);
    await commit(deps.table, [
      settleSeatProposal(next),
      seatPerson(seatedAs(person, directory.people), person),
      eventChange({ ...event, eventId: deps.newId('evt') }),
      moveDirectory(directory.revision),
    ]);
    return answer;
  }),
);

/** The seat stays as it was: a second person says no, or the proposer takes it back. */
export const declinePerson = route(declineContract, async ({ caller, params, body }, deps: DirectoryDeps) => {
  const next = declineSeat(await existing(deps.table, params.personId), body, caller);
  const event = personDeclined(next.person, { at: deps.clock.now(), by: actorOf(caller) });
  await commit(deps.table, [settleSeatProposal(next), eventChange({ ...event, eventId: deps.newId('evt') })]);
  return ok(proposalView(next));
});

async function existing(table: Table, personId: string): Promise<SeatProposal> {
  const proposal = await readSeatProposal(table, personId);
  if (proposal) return proposal;
  throw absent();
}
