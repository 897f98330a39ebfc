import { defaultCostWords } from './default-cost-words.ts';
import { type CostCap, costsApart, type EligibilityPolicy } from './eligibility.ts';

const sumCap = (sum: number): CostCap => ({ sum, percentOfFunds: null });
const quarterOfFunds: CostCap = { sum: null, percentOfFunds: 25 };

const costs = (eligible: readonly string[], cap: CostCap | null = null, never: readonly string[] = []) => ({
  eligible: [...eligible],
  never: [...never],
  cap,
});

const mailing = costs(['list', 'print', 'delivery', 'agency']);
const gathering = costs(['venue', 'kit', 'signage', 'speaker', 'giveaways', 'catering']);

/** Which costs are reimbursed; sums in minor units (cents). docs/handbook.md § Evidence */
export const defaultEligibility: EligibilityPolicy = {
  words: defaultCostWords,
  never: ['alcohol', 'gifts', 'travel', 'salaries', 'own-product', 'tax', 'advances'],
  apart: [...costsApart],
  activities: {
    'print-advertising': costs(['placement', 'print', 'agency']),
    'tv-radio': costs(['placement', 'content', 'agency']),
    outdoor: costs(['artwork', 'production', 'placement']),
    'digital-advertising': costs(['placement', 'agency']),
    'social-media': costs(['placement', 'content', 'agency']),
    'direct-mail': mailing,
    email: mailing,
    sms: mailing,
    'website-seo': costs(['agency', 'coding', 'search-optimisation']),
    'content-syndication': costs(['agency', 'coding', 'placement'], sumCap(1_875_000)),
    telemarketing: costs(['agency', 'call-centre', 'list']),
    seminar: gathering,
    'boot-camp': gathering,
    webinar: costs(['platform', 'promotion', 'speaker']),
    'trade-show': costs(['stand', 'signage', 'registration', 'speaker', 'catering'], null, [
      'freight',
      'drayage',
      'labour',
    ]),
    sponsorship: costs(['sponsorship-fee']),
    'customer-offer': costs(['signage', 'giveaways', 'agency'], quarterOfFunds),
    'sales-incentive': costs(['rewards', 'signage', 'agency'], quarterOfFunds),
    'proof-of-concept': costs(['agency', 'coding', 'service']),
    'training-certification': costs(['training-fee']),
    'internal-enablement': costs(['training-fee', 'speaker', 'venue', 'catering']),
    // Three heads at $5,000.
    'vendor-conference': costs(['registration', 'travel'], sumCap(1_500_000)),
    'demo-unit': costs(['unit'], { sum: 300_000, percentOfFunds: 10 }),
  },
  taxRecoverable: true,
  linesOff: 'review',
  // A sample: every vendor states its own.
  brands: ['Vendor Example'],
  competitors: ['Competitor Example'],
  brandProof: {
    'print-advertising': ['final-ad'],
    'tv-radio': ['final-piece'],
    outdoor: ['site-photos'],
    'digital-advertising': ['ad-screenshot'],
    'social-media': ['post-screenshot'],
    'direct-mail': ['final-copy'],
    email: ['final-copy'],
    sms: ['final-copy'],
    'website-seo': ['site-screenshot'],
    'content-syndication': ['placement-screenshot'],
    telemarketing: ['call-script'],
    seminar: ['invitation', 'agenda'],
    'boot-camp': ['invitation', 'agenda'],
    webinar: ['invitation', 'session-screenshot'],
    'trade-show': ['invitation', 'stand-photo'],
    sponsorship: ['benefit-photos'],
    'customer-offer': ['offer'],
    'sales-incentive': ['incentive-rules'],
    'proof-of-concept': ['study'],
    'internal-enablement': ['presentation'],
  },
};
