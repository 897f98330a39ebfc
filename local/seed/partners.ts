import { dayBefore } from './months.ts';

/** What a month looked like; sums in cents. */
type Figures = typeof nothing;
/** A campaign from before the sample data; sums in cents. */
interface PastCampaign {
  readonly motion: string;
  readonly endedDaysAgo: number;
  readonly spend: number;
  readonly pipeline: number;
  readonly closedWon: number;
  readonly leads: number;
}

/** A partner as it is told to the API. */
export interface SamplePartner {
  readonly partnerId: string;
  readonly profile: ReturnType<typeof reseller>;
  readonly signedDaysAgo: number;
  /** What happened 1 to 12 months ago; undefined before the partner had signed. */
  readonly monthly: (monthsAgo: number) => Figures | undefined;
  /** The oldest first. */
  readonly campaigns: readonly PastCampaign[];
  readonly pipelinePotential: number;
  readonly strategicValue: number;
}

const nothing = {
  meetings: 0,
  quotesIssued: 0,
  dealsClosed: 0,
  dealValue: 0,
  logins: 0,
  referrals: 0,
  partnerRevenue: 0,
  productRevenue: 0,
  serviceRevenue: 0,
  sourcedRevenue: 0,
  influencedRevenue: 0,
  certifications: 0,
};

const reseller = (name: string, regions: string[], verticals: string[]) => ({
  name,
  alsoKnownAs: [name.replace(/ \S+$/, '')],
  type: 'reseller',
  persona: 'transactional',
  touchModel: 'one-to-few',
  regions,
  verticals,
  lifecycleStage: 'scale',
});

/** Sells all year, a little more in every third month. */
const sells = (monthsAgo: number): Figures => {
  const peak = monthsAgo % 3 === 1 ? 1 : 0;
  return {
    ...nothing,
    ...{ meetings: 12 + 4 * peak, quotesIssued: 9 + 3 * peak, dealsClosed: 4 + peak, logins: 28 + 5 * peak },
    ...{ dealValue: 2_400_000 + 700_000 * peak, referrals: 1, certifications: 6 },
    ...{ partnerRevenue: 600_000 + 150_000 * peak, productRevenue: 1_600_000, serviceRevenue: 700_000 },
    ...{ sourcedRevenue: 900_000, influencedRevenue: 500_000 },
  };
};

/** Meets and hardly quotes; two small deals in a year. */
const meets = (monthsAgo: number): Figures => {
  const closed = monthsAgo === 3 || monthsAgo === 9;
  return {
    ...nothing,
    ...{ meetings: 12, quotesIssued: 1, logins: 12, partnerRevenue: 90_000 },
    ...(closed && { dealsClosed: 1, dealValue: 300_000 }),
  };
};

const begins = (monthsAgo: number): Figures | undefined =>
  monthsAgo > 2 ? undefined : { ...nothing, meetings: 2, quotesIssued: 1, logins: 5, certifications: 1 };

/** Was last seen most of a year ago. */
const sleeps = (monthsAgo: number): Figures => (monthsAgo < 9 ? nothing : { ...nothing, meetings: 1, logins: 3 });

/** One partner that sells, and one for each reason why a request may not simply be funded. */
export const samplePartners: readonly SamplePartner[] = [
  {
    partnerId: 'northwind-security',
    profile: reseller('Northwind Security GmbH', ['emea'], ['financial-services', 'healthcare']),
    signedDaysAgo: 1_020,
    monthly: sells,
    campaigns: [
      { motion: 'event', endedDaysAgo: 230, spend: 500_000, pipeline: 1_750_000, closedWon: 400_000, leads: 61 },
      { motion: 'content', endedDaysAgo: 140, spend: 650_000, pipeline: 2_600_000, closedWon: 520_000, leads: 88 },
      {
        motion: 'demand-generation',
        endedDaysAgo: 48,
        spend: 800_000,
        pipeline: 3_400_000,
        closedWon: 610_000,
        leads: 112,
      },
    ],
    pipelinePotential: 1.4,
    strategicValue: 1.2,
  },
  {
    partnerId: 'brightpath-networks',
    profile: reseller('Brightpath Networks S.r.l.', ['emea'], ['manufacturing', 'retail']),
    signedDaysAgo: 800,
    monthly: meets,
    campaigns: [
      {
        motion: 'demand-generation',
        endedDaysAgo: 300,
        spend: 350_000,
        pipeline: 1_300_000,
        closedWon: 90_000,
        leads: 40,
      },
      { motion: 'event', endedDaysAgo: 190, spend: 300_000, pipeline: 1_000_000, closedWon: 0, leads: 35 },
      { motion: 'demand-generation', endedDaysAgo: 95, spend: 400_000, pipeline: 900_000, closedWon: 0, leads: 52 },
    ],
    pipelinePotential: 0.8,
    strategicValue: 1,
  },
  {
    partnerId: 'kestrel-systems',
    profile: { ...reseller('Kestrel Systems Ltd', ['emea'], ['technology']), lifecycleStage: 'activate' },
    signedDaysAgo: 75,
    monthly: begins,
    campaigns: [],
    pipelinePotential: 0.7,
    strategicValue: 0.9,
  },
  {
    partnerId: 'old-harbour-it',
    profile: { ...reseller('Old Harbour IT Inc.', ['amer'], ['public-sector']), touchModel: 'one-to-many' },
    signedDaysAgo: 1_400,
    monthly: sleeps,
    campaigns: [
      { motion: 'event', endedDaysAgo: 420, spend: 250_000, pipeline: 800_000, closedWon: 150_000, leads: 22 },
    ],
    pipelinePotential: 0.5,
    strategicValue: 0.8,
  },
];

/** The body of `POST /partners`. */
export const introductionOf = ({ partnerId, profile, signedDaysAgo }: SamplePartner, today: string) => ({
  ...profile,
  partnerId,
  signedOn: dayBefore(today, signedDaysAgo),
});
