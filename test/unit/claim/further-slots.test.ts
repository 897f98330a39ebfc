import { expect, test } from 'vitest';
import { furtherSlot } from '../../../functions/claim/further-slots.ts';
import type { EvidenceSlot } from '../../../functions/domain/claim/document.ts';
import { slotOf } from '../extraction/slots.ts';

const slots = new Map<string, EvidenceSlot>([
  ['invoice', slotOf('invoice', 1)],
  ['site-photos', slotOf('site-photos', 2, { kind: 'proof-of-execution', label: 'Photo of each site', upTo: 10 })],
]);

test('a further document gets a slot of its own, not required, empty and of the same kind', () => {
  expect(furtherSlot('site-photos-2', slots)).toEqual({
    slotId: 'site-photos-2',
    claimId: 'clm_1',
    kind: 'proof-of-execution',
    label: 'Photo of each site (2)',
    required: false,
    objectKey: 'claims/clm_1/site-photos-2',
  });
  expect(furtherSlot('site-photos-10', slots)?.label).toBe('Photo of each site (10)');
});

test.each([
  'invoice-2',
  'site-photos',
  'site-photos-1',
  'site-photos-02',
  'site-photos-11',
  'site-photos-2-2',
  'elsewhere-2',
])('there is no slot %s', (slotId) => {
  expect(furtherSlot(slotId, slots)).toBeUndefined();
});
