import { Refusal } from '../domain/errors.ts';
import { visible } from '../domain/identity/access.ts';
import type { Principal } from '../domain/identity/role.ts';
import type { Partner } from '../domain/partner/partner.ts';
import { readPartner } from '../store/partners.ts';
import type { Table } from '../store/table.ts';

/**
 * The partner a call is about: a partner user's own, or the one that staff name.
 * @param field where the call names the partner, for the problem.
 * @throws Refusal `invalid` when staff name none; `not-found` for a partner that is absent or another's.
 */
export async function askingPartner(
  table: Table,
  caller: Principal,
  { named, field }: { named: string | undefined; field: string },
): Promise<Partner> {
  const partnerId = named ?? caller.partnerId;
  if (partnerId === undefined) {
    throw new Refusal('invalid', 'Staff say which partner they mean.', [{ field, problem: 'is required of staff' }]);
  }
  return visible(caller, await readPartner(table, partnerId));
}
