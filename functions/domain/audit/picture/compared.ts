import type { EvidenceSlot } from '../../claim/document.ts';
import type { Picture } from './picture.ts';

/** Pages of one document among which pictures are looked for. */
export const mostPagesLookedAt = 100;
/** Pictures of one claim that are compared. */
export const mostPicturesCompared = 60;

type Compared = {
  readonly pictures: readonly Picture[];
  /** Slots with a picture that is compared with nothing, now or later. */
  readonly uncomparedPictures: readonly string[];
};

/** What of a claim's pictures is compared, and where something is left over: a person has to look there. docs/handbook.md § Claim audit */
export function comparedPictures(slots: readonly EvidenceSlot[], pictures: readonly Picture[]): Compared {
  const left = new Set(pictures.slice(mostPicturesCompared).map(({ slotId }) => slotId));
  const isLeft = ({ slotId, kind, upload }: EvidenceSlot): boolean =>
    left.has(slotId) || (kind === 'proof-of-execution' && (upload?.pages ?? 0) > mostPagesLookedAt);
  return {
    pictures: pictures.slice(0, mostPicturesCompared),
    uncomparedPictures: slots.filter(isLeft).map(({ slotId }) => slotId),
  };
}
