import { actorOf } from '../domain/identity/access.ts';
import type { Partner } from '../domain/partner/partner.ts';
import { created } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { eventChange } from '../store/changes.ts';
import { createOnce, idempotentCall } from '../store/create-once.ts';
import { newPartner, readPartner } from '../store/partners.ts';
import { createPartner as contract } from './contracts.ts';
import type { PartnerDeps } from './deps.ts';
import { partnerAdded } from './events.ts';

/** A new partner is registered until its performance says otherwise. docs/handbook.md § Partner */
export const createPartner = route(contract, async (input, { table, clock, newId }: PartnerDeps) => {
  const at = clock.now();
  const partner: Partner = {
    ...input.body,
    active: true,
    tier: 'registered',
    revision: 1,
    createdAt: at,
    updatedAt: at,
  };
  const event = partnerAdded(partner, { at, by: actorOf(input.caller) });
  return created(
    await createOnce(table, idempotentCall(contract.operationId, input), {
      find: (partnerId) => readPartner(table, partnerId),
      make: async () => ({
        resourceId: partner.partnerId,
        resource: partner,
        changes: [newPartner(partner), eventChange({ ...event, eventId: newId('evt') })],
      }),
    }),
  );
});
