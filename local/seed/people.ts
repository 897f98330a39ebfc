import * as z from 'zod';
import type { Caller } from '../api.ts';
import type { Outputs, User } from '../outputs.ts';
import { inRole, subjectOf } from './callers.ts';

const People = z.object({ items: z.array(z.object({ personId: z.string() })) });
const Seated = z.object({ status: z.enum(['seated', 'proposed']) });
const Proposals = z.object({
  proposals: z.array(z.object({ person: z.object({ personId: z.string() }), proposedAt: z.string() })),
});

/** Seats the vendor's people: the CRO first, then the head of partnerships, who confirms everybody else and to whom they answer. */
export async function seatPeople(outputs: Outputs): Promise<void> {
  const [operations, confirmer] = [inRole(outputs, 'partner-operations'), inRole(outputs, 'head-of-partnerships')];
  const { items } = People.parse(await operations.call('GET /people'));
  const isSeated = (user: User) => items.some(({ personId }) => personId === subjectOf(user));
  const seat = async (user: User, manager?: User): Promise<void> => {
    if (!isSeated(user)) await seatOne(user, manager, operations, confirmer);
  };
  const holder = (role: string) => outputs.users.find((user) => user.role === role);
  const [cro, head] = [holder('cro'), holder('head-of-partnerships')];
  if (cro === undefined || head === undefined)
    throw new Error('the sample people lack a CRO or a head of partnerships');
  await seat(cro);
  await seat(head, cro);
  const others = outputs.users.filter((user) => user.role !== 'partner-user' && user !== cro && user !== head);
  await Promise.all(others.map((user) => seat(user, head)));
}

/** The user pool's own id serves as the person's, so that nobody can decide on what they have submitted. */
async function seatOne(user: User, manager: User | undefined, operations: Caller, confirmer: Caller): Promise<void> {
  const { name, email, role } = user;
  const personId = subjectOf(user);
  const managerId = manager && subjectOf(manager);
  const body = { name, email, roles: [role], regions: [], ...(managerId !== undefined && { managerId }) };
  const { status } = Seated.parse(await operations.call(`PUT /people/${personId}`, { body }));
  if (status === 'seated') return;
  const { proposals } = Proposals.parse(await confirmer.call('GET /people'));
  const proposedAt = proposals.find(({ person }) => person.personId === personId)?.proposedAt;
  await confirmer.call(`POST /people/${personId}/confirmation`, { body: { proposedAt } });
}
