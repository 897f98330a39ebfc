import { Refusal } from '../domain/errors.ts';
import type { Act, NewEvent } from '../domain/event/change.ts';
import { actorOf } from '../domain/identity/access.ts';
import type { Person } from '../domain/identity/role.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { eventChange } from '../store/changes.ts';
import { commit } from '../store/commit.ts';
import { allPeople, putPerson as putStored } from '../store/people.ts';
import { listPeople as listContract, putPerson as putContract } from './contracts.ts';
import type { DirectoryDeps } from './deps.ts';

export const listPeople = route(listContract, async (_input, { table }: DirectoryDeps) =>
  ok({ items: await allPeople(table) }),
);

export const putPerson = route(
  putContract,
  async ({ params, body, caller }, { table, clock, newId }: DirectoryDeps) => {
    const person = { ...body, personId: params.personId };
    requireManager(person, await allPeople(table));
    const event = personSeated(person, { at: clock.now(), by: actorOf(caller) });
    await commit(table, [putStored(person), eventChange({ ...event, eventId: newId('evt') })]);
    return ok(person);
  },
);

/** Seats decide who approves money, so every change of one is told with who made it; names and addresses are not. */
const personSeated = ({ personId, roles, regions, managerId }: Person, act: Act): NewEvent => ({
  ...act,
  type: 'person.seated',
  itemId: personId,
  partnerId: null,
  facts: { roles: roles.join(' '), regions: regions.join(' '), managerId: managerId ?? null },
  sentence: `Seated as ${roles.join(', ')}.`,
});

/** Escalation climbs from manager to manager, so the chain must exist and end. docs/handbook.md § Accountability */
function requireManager(person: Person, people: readonly Person[]): void {
  const managerOf = new Map([...people, person].map(({ personId, managerId }) => [personId, managerId]));
  const seen = new Set([person.personId]);
  for (let manager = person.managerId; manager !== undefined; manager = managerOf.get(manager)) {
    if (!managerOf.has(manager)) throw badManager('names nobody with a seat');
    if (seen.has(manager)) throw badManager('would make the chain of managers a circle');
    seen.add(manager);
  }
}

const badManager = (problem: string) =>
  new Refusal('invalid', 'The manager does not fit; nothing was stored.', [{ field: '/managerId', problem }]);
