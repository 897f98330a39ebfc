import type { EvidenceSlot } from '../domain/claim/document.ts';
import { Refusal } from '../domain/errors.ts';
import { visible } from '../domain/identity/access.ts';
import { requireState } from '../domain/transition.ts';
import { largestUpload, uploadFormSeconds } from '../platform/evidence-bucket.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { openSlot, readClaim, slotsOfClaim } from '../store/claims.ts';
import { commit } from '../store/commit.ts';
import { openUploadSlots as contract } from './contracts.ts';
import type { ClaimApiDeps } from './deps.ts';
import { furtherSlot } from './further-slots.ts';

/**
 * Gives out a signed form for each named slot; a slot can be filled again until the claim is submitted, and again
 * after a return. A slot for a further document is opened with its first form. docs/handbook.md § Evidence
 */
export const openUploadSlots = route(contract, async ({ caller, params, body }, deps: ClaimApiDeps) => {
  const { table, evidence, clock } = deps;
  const found = visible(caller, await readClaim(table, params.claimId));
  const claim = requireState(found, ['draft', 'returned'], 'upload documents');
  const slots = new Map((await slotsOfClaim(table, claim.claimId)).map((slot) => [slot.slotId, slot]));
  const further = body.slots.flatMap(({ slotId }) => (slots.has(slotId) ? [] : (furtherSlot(slotId, slots) ?? [])));
  const opened = new Map([...slots, ...further.map((slot) => [slot.slotId, slot] as const)]);
  const unknown = body.slots.flatMap(({ slotId }, index) =>
    opened.has(slotId)
      ? []
      : [{ field: `/slots/${index}/slotId`, problem: `is none of ${[...slots.values()].map(known).join(', ')}` }],
  );
  if (unknown.length > 0) throw new Refusal('invalid', 'The claim has no such slot.', unknown);
  if (further.length > 0) await commit(table, further.map(openSlot));
  const expiresAt = new Date(Date.parse(clock.now()) + uploadFormSeconds * 1000).toISOString();
  const uploads = body.slots.flatMap(async ({ slotId, mediaType }) => {
    const slot = opened.get(slotId);
    if (!slot) return [];
    const form = await evidence.uploadForm(slot.objectKey, mediaType);
    return [{ slotId, label: slot.label, ...form, largestBytes: largestUpload, expiresAt }];
  });
  return ok({ uploads: (await Promise.all(uploads)).flat() });
});

const known = ({ slotId, upTo }: EvidenceSlot): string =>
  upTo === undefined ? slotId : `${slotId} (and ${slotId}-2 to ${slotId}-${upTo})`;
