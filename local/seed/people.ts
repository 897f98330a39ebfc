import type { Caller } from '../api.ts';
import type { User } from '../outputs.ts';
import { subjectOf } from './callers.ts';

/** Seats the vendor's people: the CRO first, then the head of partnerships, to whom everybody else answers. */
export async function seatPeople(operations: Caller, users: readonly User[]): Promise<void> {
  const holder = (role: string) => users.find((user) => user.role === role);
  const [cro, head] = [holder('cro'), holder('head-of-partnerships')];
  if (cro === undefined || head === undefined)
    throw new Error('the sample people lack a CRO or a head of partnerships');
  await seat(operations, cro);
  await seat(operations, head, cro);
  const others = users.filter((user) => user.role !== 'partner-user' && user !== cro && user !== head);
  await Promise.all(others.map((user) => seat(operations, user, head)));
}

/** The user pool's own id serves as the person's, so that nobody can decide on what they have submitted. */
async function seat(operations: Caller, user: User, manager?: User): Promise<void> {
  const { name, email, role } = user;
  const managerId = manager && subjectOf(manager);
  const body = { name, email, roles: [role], regions: [], ...(managerId !== undefined && { managerId }) };
  await operations.call(`PUT /people/${subjectOf(user)}`, { body });
}
