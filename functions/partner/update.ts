import { visible } from '../domain/identity/access.ts';
import type { Partner } from '../domain/partner/partner.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { commit } from '../store/commit.ts';
import { readPartner, replacePartner } from '../store/partners.ts';
import { updatePartner as contract } from './contracts.ts';
import type { PartnerDeps } from './deps.ts';

export const updatePartner = route(contract, async ({ caller, params, body }, { table, clock }: PartnerDeps) => {
  const partner = visible(caller, await readPartner(table, params.partnerId));
  const next: Partner = { ...partner, ...body, revision: body.revision + 1, updatedAt: clock.now() };
  await commit(table, [replacePartner(next)]);
  return ok(next);
});
