import { Refusal } from '../errors.ts';
import { type Principal, Role } from './role.ts';

/** Every role, and every role on the vendor's side: for routes that anybody, or any staff, may call. */
export const everyRole: readonly Role[] = Role.options;
export const staffRoles: readonly Role[] = Role.options.filter((role) => role !== 'partner-user');

/** How records and events name a caller: staff by their user id, a partner's user as `partner:<user id>`. */
export const actorOf = ({ userId, roles }: Principal): string =>
  roles.includes('partner-user') ? `partner:${userId}` : userId;

/** A partner's user sees what belongs to that partner and nothing else; staff see all. docs/handbook.md § People */
const maySee = ({ roles, partnerId }: Principal, ownerId: string): boolean =>
  !roles.includes('partner-user') || partnerId === ownerId;

/**
 * The item when it exists and the caller may see it: somebody else's is as absent as one that never was.
 * @throws Refusal `not-found`
 */
export function visible<T extends { readonly partnerId: string }>(caller: Principal, item: T | undefined): T {
  if (item && maySee(caller, item.partnerId)) return item;
  throw absent();
}

/** What a caller hears of an item that is absent or not theirs to see. */
export const absent = (): Refusal => new Refusal('not-found', 'There is no such item, or it is not yours to see.');
