import { raciCsv } from '../../functions/directory/csv/raci-lines.ts';
import { defaultPolicyRules } from '../../functions/domain/policy/defaults.ts';
import { presets } from '../../functions/domain/raci/presets/presets.ts';
import { moneyExamples } from './money-examples.ts';

const terms = {
  title: 'Search advertising for the autumn launch',
  motion: 'demand-generation',
  programId: 'search-ads-starter',
  activityType: 'digital-advertising',
  startDate: '2027-01-11',
  endDate: '2027-02-26',
  region: 'emea',
  vertical: 'healthcare',
  amount: 480_000,
  currency: 'USD',
  expectedPipeline: 2_400_000,
  targetAudience: 'Heads of IT security in hospitals',
  campaignName: 'Secure Autumn',
};

const profile = {
  name: 'Northwind Security GmbH',
  alsoKnownAs: ['Northwind Security'],
  type: 'reseller',
  persona: 'transactional',
  touchModel: 'one-to-few',
  regions: ['emea'],
  verticals: ['healthcare'],
  lifecycleStage: 'scale',
  signedOn: '2024-02-01',
};

const program = {
  name: 'Search advertising starter',
  motion: 'demand-generation',
  activityType: 'digital-advertising',
  cadence: 'always-on',
  preApproved: false,
  eligibleTiers: ['silver', 'gold', 'platinum'],
  eligibleTouchModels: ['one-to-few', 'one-to-many'],
  cap: 1_000_000,
  currency: 'USD',
  reimbursementShare: 50,
  fixedParts: ['Keyword list', 'Landing page'],
  flexibleParts: ['Ad wording', 'Daily budget'],
  package: ['landing-page', 'qualification-logic', 'tracking-setup'],
};

/** Bodies that a reader can send as they are; every one is checked against its contract by a test. */
export const examples: Readonly<Record<string, object>> = {
  submitRequest: terms,
  reviseRequest: { ...terms, amount: 400_000 },
  extendClaims: { until: '2027-05-20', reason: 'The supplier sent its invoice only in May.' },
  tryRequest: { ...terms, partnerId: 'northwind-security' },
  openClaim: { amount: 240_000, currency: 'USD' },
  openUploadSlots: { slots: [{ slotId: 'invoice', mediaType: 'application/pdf' }] },
  submitClaim: { amount: 220_000 },
  disputeClaim: {
    reason: 'The order of 3 February names the campaign on its second page; it was uploaded with the invoice.',
  },
  createPaymentBatches: { method: 'credit-transfer', currency: 'USD' },
  releasePayment: { reason: 'The partner gave another account, and it is confirmed.' },
  reportPayments: {
    reports: [
      {
        paymentId: 'pay_01KQ3E5V6W7X8Y9Z0A1B2C3D4E',
        reference: 'SEPA-2027-000231',
        status: 'ACSC',
        amount: 240_000,
        currency: 'USD',
        on: '2027-03-18',
      },
      {
        claimId: 'clm_01KQ3E5V6W7X8Y9Z0A1B2C3D4F',
        reference: 'SEPA-2027-000232',
        status: 'RJCT',
        currency: 'USD',
        on: '2027-03-18',
        reasonCode: 'AC04',
      },
    ],
  },
  ...moneyExamples,
  reportOutcome: {
    currency: 'USD',
    spend: 480_000,
    pipeline: 1_920_000,
    closedWon: 310_000,
    leads: 64,
    metrics: { impressions: 91_000, clicks: 1_240 },
  },
  importOutcome: {
    currency: 'USD',
    spend: 250_000,
    pipeline: 900_000,
    closedWon: 120_000,
    leads: 31,
    motion: 'event',
    activityEndedOn: '2026-06-30',
  },
  createPartner: { ...profile, partnerId: 'northwind-security' },
  updatePartner: { ...profile, lifecycleStage: 'expand', active: true, revision: 3 },
  feedPerformance: {
    months: [
      {
        month: '2026-10',
        meetings: 14,
        quotesIssued: 10,
        dealsClosed: 4,
        dealValue: 2_400_000,
        logins: 31,
        referrals: 1,
        partnerRevenue: 600_000,
        productRevenue: 1_600_000,
        serviceRevenue: 700_000,
        sourcedRevenue: 900_000,
        influencedRevenue: 500_000,
        certifications: 6,
      },
    ],
  },
  createProgram: { ...program, programId: 'search-ads-starter' },
  updateProgram: { ...program, cap: 800_000, active: true, revision: 2 },
  recordExchangeRates: {
    rates: [{ from: 'JPY', to: 'USD', rate: '0.0067', source: 'ECB', on: '2026-11-20' }],
  },
  createBudget: { quarter: '2027Q1', region: 'emea', currency: 'USD', amount: 10_000_000 },
  allocateBudget: { partners: [{ partnerId: 'northwind-security', pipelinePotential: 1.4, strategicValue: 1.2 }] },
  previewAllocation: { partners: [{ partnerId: 'northwind-security', pipelinePotential: 1.4, strategicValue: 1.2 }] },
  reallocateBudget: {
    partners: [
      { partnerId: 'northwind-security', amount: 1_000_000 },
      { partnerId: 'brightpath-networks', pipelinePotential: 1.8, strategicValue: 1.2 },
    ],
    reason: 'Northwind postponed its event; Brightpath asks for two more.',
  },
  previewReallocation: {
    partners: [{ partnerId: 'northwind-security', amount: 0 }],
    reason: 'The partnership ends with the quarter.',
  },
  startLeverAudit: { quarter: '2026Q4', dryRun: true },
  putPerson: {
    name: 'Mira Jansen',
    email: 'mira.jansen@vendor.example',
    roles: ['partner-marketing-manager'],
    regions: ['emea'],
    managerId: 'vera-lund',
    absences: [{ from: '2027-07-05', until: '2027-07-16', delegateId: 'jonas-weber' }],
  },
  confirmPerson: { proposedAt: '2027-01-11T09:00:00.000Z' },
  declinePerson: { proposedAt: '2027-01-11T09:00:00.000Z' },
  changeRaci: { matrix: presets.growth, reason: 'The first matrix: the preset for growth.' },
  changePolicy: { rules: defaultPolicyRules, reason: 'The first policy: the defaults.' },
};

/** The same for the operations that take text. */
export const textExamples: Readonly<Record<string, string>> = {
  reportPain002: `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10">
  <CstmrPmtStsRpt>
    <GrpHdr><MsgId>STS-2027-0318-1</MsgId><CreDtTm>2027-03-18T08:00:00Z</CreDtTm></GrpHdr>
    <OrgnlGrpInfAndSts>
      <OrgnlMsgId>bat-01KQ3E5V6W7X8Y9Z0A1B2C3D4G</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
    </OrgnlGrpInfAndSts>
    <OrgnlPmtInfAndSts>
      <OrgnlPmtInfId>bat-01KQ3E5V6W7X8Y9Z0A1B2C3D4G</OrgnlPmtInfId>
      <TxInfAndSts>
        <OrgnlEndToEndId>pay-01KQ3E5V6W7X8Y9Z0A1B2C3D4E</OrgnlEndToEndId><TxSts>ACSC</TxSts>
      </TxInfAndSts>
    </OrgnlPmtInfAndSts>
  </CstmrPmtStsRpt>
</Document>
`,
  importRaci: raciCsv(presets.growth),
  importPeople: `personId,name,email,roles,regions,managerId,language,absences
vera-lund,Vera Lund,vera.lund@vendor.example,head-of-partnerships,,,en,
mira-jansen,Mira Jansen,mira.jansen@vendor.example,partner-marketing-manager,emea amer,vera-lund,de,2026-12-20/2027-01-06:vera-lund
`,
  importBudgets: `quarter,region,currency,amount
2027Q1,emea,USD,100000.00
2027Q1,apac,JPY,3000000
`,
  importAllocations: `partnerId,amount
northwind-security,25000.00
brightpath-networks,12500.50
`,
};
