import type { Partner } from '../../functions/domain/partner/partner.ts';
import { now } from './rooms.ts';

/** A reseller of emea that signed long ago and is called by its id, unless the facts say otherwise. */
export const partnerWith = (facts: Partial<Partner> & Pick<Partner, 'partnerId'>): Partner => ({
  name: facts.partnerId,
  alsoKnownAs: [],
  type: 'reseller',
  persona: 'transactional',
  touchModel: 'one-to-few',
  regions: ['emea'],
  verticals: ['retail'],
  lifecycleStage: 'scale',
  signedOn: '2024-01-01',
  active: true,
  tier: 'gold',
  revision: 1,
  createdAt: now,
  updatedAt: now,
  ...facts,
});
