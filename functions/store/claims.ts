import { Claim } from '../domain/claim/claim.ts';
import type { EvidenceSlot } from '../domain/claim/document.ts';
import { Refusal } from '../domain/errors.ts';
import { putNew, replaceGuarded } from './changes.ts';
import type { Change } from './commit.ts';
import { claimKey, claimListing, claimsOf, slotKey } from './keys.ts';
import { StoredSlot } from './packed.ts';
import { collect, listAll, listPage, type PageRequest, read, readPartition, type Table } from './table.ts';

export const readClaim = (table: Table, claimId: string) => read(table, claimKey(claimId), Claim);

export const claimsOfRequest = (table: Table, requestId: string) => listAll(table, claimsOf(requestId), Claim);

/** The same, each as it is at this moment: the listing may lag behind a claim that was just closed. */
export async function claimsOfRequestNow(table: Table, requestId: string): Promise<Claim[]> {
  const listed = await collect(claimsOfRequest(table, requestId));
  return Promise.all(listed.map(async (claim) => (await readClaim(table, claim.claimId)) ?? claim));
}

export const listClaims = (table: Table, requestId: string, page: PageRequest) =>
  listPage(table, claimsOf(requestId), Claim, page);

export const slotsOfClaim = (table: Table, claimId: string): Promise<EvidenceSlot[]> =>
  readPartition(table, { pk: claimKey(claimId).pk, prefix: 'SLOT#' }, StoredSlot);

const stored = (claim: Claim) => ({ ...claim, ...claimListing(claim.requestId, claim.claimId) });

export const newClaim = (claim: Claim): Change =>
  putNew(claimKey(claim.claimId), stored(claim), () => new Error(`claim ${claim.claimId} exists`));

export const moveClaim = (next: Claim, allowed: readonly Claim['status'][]): Change =>
  replaceGuarded(claimKey(next.claimId), stored(next), allowed);

/** A slot for a further document; the claim must not have been submitted with it meanwhile. */
export const openSlot = (slot: EvidenceSlot): Change => ({
  write: {
    put: { ...slot, ...slotKey(slot.claimId, slot.slotId) },
    condition: { expression: 'attribute_not_exists(#upload)', names: { '#upload': 'upload' } },
  },
  onRefused: () => new Refusal('conflict', 'The claim was submitted meanwhile; read it again.'),
});

/** Slots belong to their claim's single writer at the time (partner while draft, workflow later). */
export const putSlot = (slot: EvidenceSlot): Change => ({
  write: { put: { ...slot, ...slotKey(slot.claimId, slot.slotId) } },
  onRefused: () => new Error(`slot ${slot.slotId} was refused`),
});
