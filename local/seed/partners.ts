/** A partner as it is told to the API, and what every one of its last twelve months looked like. */
export interface SamplePartner {
  readonly partnerId: string;
  readonly profile: ReturnType<typeof reseller>;
  readonly monthly: typeof quiet;
  readonly pipelinePotential: number;
  readonly strategicValue: number;
}

const quiet = {
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
  signedOn: '2024-02-01',
});

/** Sums in cents. One partner that sells, and one for each symptom that triage and the lever audit know. */
export const samplePartners: readonly SamplePartner[] = [
  {
    partnerId: 'northwind-security',
    profile: reseller('Northwind Security GmbH', ['emea'], ['financial-services', 'healthcare']),
    monthly: {
      ...quiet,
      ...{ meetings: 14, quotesIssued: 10, dealsClosed: 4, dealValue: 2_400_000, logins: 31, referrals: 1 },
      ...{ partnerRevenue: 600_000, productRevenue: 1_600_000, serviceRevenue: 700_000, sourcedRevenue: 900_000 },
      ...{ influencedRevenue: 500_000, partnerDealCycleDays: 61, directDealCycleDays: 80, certifications: 6 },
    },
    pipelinePotential: 1.4,
    strategicValue: 1.2,
  },
  {
    partnerId: 'brightpath-networks',
    profile: reseller('Brightpath Networks S.r.l.', ['emea'], ['manufacturing', 'retail']),
    monthly: {
      ...quiet,
      meetings: 9,
      quotesIssued: 12,
      dealsClosed: 1,
      dealValue: 300_000,
      logins: 12,
      partnerRevenue: 90_000,
    },
    pipelinePotential: 0.8,
    strategicValue: 1,
  },
  {
    partnerId: 'kestrel-systems',
    profile: { ...reseller('Kestrel Systems Ltd', ['emea'], ['technology']), lifecycleStage: 'activate' },
    monthly: { ...quiet, meetings: 6, logins: 5, certifications: 1 },
    pipelinePotential: 0.7,
    strategicValue: 0.9,
  },
  {
    partnerId: 'old-harbour-it',
    profile: { ...reseller('Old Harbour IT Inc.', ['amer'], ['public-sector']), touchModel: 'one-to-many' },
    monthly: quiet,
    pipelinePotential: 0.5,
    strategicValue: 0.8,
  },
];
