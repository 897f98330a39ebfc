import type { Act, NewEvent } from '../domain/event/change.ts';
import type { VersionProposal } from '../domain/version/proposal.ts';
import { canonicalHash } from '../platform/hash.ts';
import type { Kept, VersionHead } from './kept.ts';

type Of = Pick<Kept<unknown, VersionHead>, 'itemId'>;

const words = { policy: 'policy', raci: 'matrix' } as const;

/** What was proposed is proven by its hash: who reads the trail can hold it against what is stored. */
export const versionProposed = ({ itemId }: Of, { number, basedOn }: VersionProposal, content: unknown, act: Act) =>
  told(itemId, act, {
    type: `${itemId}.proposed`,
    facts: { proposal: number, basedOn, sha256: canonicalHash(content) },
    sentence: `A change of the ${words[itemId]} was proposed. It waits for a second person.`,
  });

export const versionInForce = ({ itemId }: Of, { version }: VersionHead, content: unknown, by: Confirmed, act: Act) =>
  told(itemId, act, {
    type: `${itemId}.in-force`,
    facts: { version, ...by, sha256: canonicalHash(content) },
    sentence: `Version ${version} of the ${words[itemId]} came into force.`,
  });
type Confirmed = { readonly proposal: number; readonly proposedBy: string } | Record<string, never>;

export const versionDeclined = ({ itemId }: Of, { number, basedOn }: VersionProposal, act: Act) =>
  told(itemId, act, {
    type: `${itemId}.declined`,
    facts: { proposal: number, basedOn },
    sentence: `The proposed change of the ${words[itemId]} was declined; everything stays as it was.`,
  });

const told = (itemId: string, act: Act, what: Pick<NewEvent, 'type' | 'facts' | 'sentence'>): NewEvent => ({
  ...act,
  itemId,
  partnerId: null,
  ...what,
});
