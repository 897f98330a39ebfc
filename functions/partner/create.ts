import type { Partner } from '../domain/partner/partner.ts';
import { created } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { createOnce, idempotentCall } from '../store/create-once.ts';
import { newPartner, readPartner } from '../store/partners.ts';
import { createPartner as contract } from './contracts.ts';
import type { PartnerDeps } from './deps.ts';

/** A new partner is registered until its performance says otherwise. docs/handbook.md § Partner */
export const createPartner = route(contract, async (input, { table, clock }: PartnerDeps) => {
  const at = clock.now();
  const partner: Partner = {
    ...input.body,
    active: true,
    tier: 'registered',
    revision: 1,
    createdAt: at,
    updatedAt: at,
  };
  return created(
    await createOnce(table, idempotentCall(contract.operationId, input), {
      find: (partnerId) => readPartner(table, partnerId),
      make: async () => ({ resourceId: partner.partnerId, resource: partner, changes: [newPartner(partner)] }),
    }),
  );
});
