import { resolveApprover } from '../approval/resolve.ts';
import type { Person, Role } from '../identity/role.ts';
import type { Partner } from '../partner/partner.ts';

/** The PAM owns a strategic partner; a transactional one has no phone call to wait for, and the PMM answers for it. */
const ownerRoles: Record<Partner['persona'], Role> = {
  strategic: 'partner-account-manager',
  transactional: 'partner-marketing-manager',
};

/**
 * The one human who answers for a partner in its first region: null when neither that seat nor any stand-in is filled.
 * docs/handbook.md § Partner
 */
export function ownerOf({ persona, regions }: Pick<Partner, 'persona' | 'regions'>, people: readonly Person[]) {
  const question = { role: ownerRoles[persona], region: regions[0] ?? '', exclude: [], people };
  const owner = resolveApprover(question);
  return 'person' in owner ? owner.person : null;
}
