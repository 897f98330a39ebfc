import { actorOf, visible } from '../domain/identity/access.ts';
import type { Partner } from '../domain/partner/partner.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { eventChange } from '../store/changes.ts';
import { commit } from '../store/commit.ts';
import { readPartner, replacePartner } from '../store/partners.ts';
import { updatePartner as contract } from './contracts.ts';
import type { PartnerDeps } from './deps.ts';
import { partnerChanged } from './events.ts';

/** The profile and the event that tells what it was before, in one write. docs/handbook.md § Partner */
export const updatePartner = route(contract, async ({ caller, params, body }, deps: PartnerDeps) => {
  const { table, clock, newId } = deps;
  const partner = visible(caller, await readPartner(table, params.partnerId));
  const next: Partner = { ...partner, ...body, revision: body.revision + 1, updatedAt: clock.now() };
  const event = partnerChanged(partner, next, { at: next.updatedAt, by: actorOf(caller) });
  await commit(table, [replacePartner(next), eventChange({ ...event, eventId: newId('evt') })]);
  return ok(next);
});
