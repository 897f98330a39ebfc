import type { EvidenceSlot } from '../../claim/document.ts';
import type { AuditInput } from '../audit-input.ts';
import type { CheckResult } from '../finding.ts';
import { nearlyIdentical, type Picture, type PictureMatch } from '../picture/picture.ts';
import { distance } from '../picture/picture-keys.ts';
import { resultsOf } from '../result.ts';

type Input = Pick<
  AuditInput,
  'claim' | 'slots' | 'pictures' | 'pictureMatches' | 'blankPictures' | 'uncomparedPictures' | 'policy'
>;

/**
 * Were the pictures of a document handed in before, by whomever and however scaled, cut or encoded, or twice in this claim?
 * A person looks and it never fails: pictures that a vendor gives out serve many. The partner hears that, never where.
 * docs/handbook.md § Claim audit
 */
export function nearIdenticalPicture(slot: EvidenceSlot, input: Input): CheckResult[] {
  const { claim, pictures = [], pictureMatches = [], blankPictures = [], uncomparedPictures = [], policy } = input;
  if (!policy.rules.fraud.pictures.isOn) return [];
  const result = resultsOf('near-identical-picture', slot.slotId, 'a picture handed in once');
  if (blankPictures.includes(slot.slotId)) {
    const sentence = `Nothing is to be seen in the picture of "${slot.label}", or it could not be drawn; a person looks at it.`;
    return [result({ verdict: 'review', observed: 'nothing to compare', sentence })];
  }
  const own = pictures.filter((picture) => picture.slotId === slot.slotId && !isKnown(picture, input));
  const areAllCompared = !uncomparedPictures.includes(slot.slotId);
  if (own.length === 0 && areAllCompared) return [];
  const matches = pictureMatches.filter(({ picture }) => own.some((each) => isSame(each, picture)));
  const elsewhere = matches.filter(({ use }) => use.requestId !== claim.requestId);
  if (elsewhere.length > 0) {
    const sentence = `"${slot.label}" shows a picture that was handed in before, so a person looks at it.`;
    return [result({ verdict: 'review', observed: 'shown elsewhere', sentence, staffNote: noteOf(elsewhere) })];
  }
  if (matches.length > 0) {
    const sentence = `"${slot.label}" shows a picture that is also part of another claim on this request; a person looks at it.`;
    return [result({ verdict: 'review', observed: 'shown on this request', sentence, staffNote: noteOf(matches) })];
  }
  const twin = twinOf(own, input);
  if (twin) {
    const sentence = `"${slot.label}" and "${twin.label}" show nearly the same picture; a person looks at it.`;
    return [result({ verdict: 'review', observed: 'shown twice', sentence })];
  }
  if (!areAllCompared) {
    const sentence = `There are too many pictures to compare all of "${slot.label}" with earlier ones, so a person looks at them.`;
    return [result({ verdict: 'review', observed: 'not all compared', sentence })];
  }
  return [result({ verdict: 'pass', observed: 'not seen before', sentence: 'The picture was not handed in before.' })];
}

const isSame = (one: Pick<Picture, 'slotId' | 'page'>, other: Pick<Picture, 'slotId' | 'page'>): boolean =>
  one.slotId === other.slotId && one.page === other.page;

const isKnown = ({ print }: Picture, { policy }: Pick<Input, 'policy'>): boolean => {
  const { known, differingBits } = policy.rules.fraud.pictures;
  return known.some((bits) => distance(bits, print.bits) <= differingBits);
};

/** Another slot of the claim that shows one of these pictures, too. */
function twinOf(own: readonly Picture[], { slots, pictures = [], policy }: Input): EvidenceSlot | undefined {
  const seen = ({ print, words }: Picture) => ({ bits: print.bits, words });
  const twin = pictures.find((other) =>
    own.some((each) => each.slotId !== other.slotId && nearlyIdentical(seen(each), seen(other), policy.rules.fraud)),
  );
  return twin && slots.find(({ slotId }) => slotId === twin.slotId);
}

/** More than these tell a reviewer nothing new. */
const mostNamed = 5;

/** Claim and slot of the others, and the print by which the policy can let the picture pass. */
const noteOf = (matches: readonly PictureMatch[]): string => {
  const named = matches.slice(0, mostNamed).map(({ picture, use }) => {
    const { label, claimId, partnerId } = use;
    return `page ${picture.page} as page ${use.page} of "${label}" in ${claimId} of ${partnerId}`;
  });
  return `Nearly the same picture: ${named.join('; ')}. Print of the first: ${matches[0]?.use.bits}.`;
};
