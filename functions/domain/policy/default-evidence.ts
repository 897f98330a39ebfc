import type { EvidenceRequirement } from '../evidence/requirement.ts';
import type { PolicyRules } from './policy.ts';

const proof = (slot: string, label: string, required = true): EvidenceRequirement => ({
  slot,
  kind: 'proof-of-execution',
  label,
  required,
});

/** Where one picture seldom shows all of it. */
const several = (slot: string, label: string): EvidenceRequirement => ({ ...proof(slot, label), upTo: 10 });

const bills = (label: string): EvidenceRequirement[] => [
  { slot: 'invoice', kind: 'invoice', label, required: true },
  { slot: 'receipt', kind: 'invoice', label: 'Receipt or further invoice', required: false, upTo: 10 },
];

const withBills = (...proofs: EvidenceRequirement[]): EvidenceRequirement[] => [
  ...bills('Invoice of the supplier, addressed to the partner'),
  ...proofs,
];

/** What the partner's own people make; their salaries are no eligible cost, what they use up is. */
const ownWork: EvidenceRequirement = {
  slot: 'breakdown',
  kind: 'breakdown',
  label: 'Signed breakdown of what own work used up',
  required: false,
  insteadOf: 'invoice',
};

/** Where partners do much of it themselves, a signed breakdown stands for the invoice. */
const withOwnWork = ([invoice, receipt, ...proofs]: EvidenceRequirement[]): EvidenceRequirement[] =>
  [invoice, receipt, ownWork, ...proofs].flatMap((one) => (one ? [one] : []));

const mailing = (copy: string, sent: string): EvidenceRequirement[] =>
  withOwnWork(withBills(proof('final-copy', copy), proof('proof-of-sending', sent)));

const gathering: EvidenceRequirement[] = withOwnWork(
  withBills(
    proof('invitation', 'Invitation as sent'),
    proof('agenda', 'Agenda'),
    several('event-photos', 'Photos of the event'),
  ),
);

/** What each kind of activity has to show. docs/handbook.md § Evidence */
export const defaultEvidence: PolicyRules['claim']['evidence'] = {
  'print-advertising': withBills(proof('final-ad', 'Copy of the final ad with brand and contact')),
  'tv-radio': withBills(proof('final-piece', 'Still, script or link page of the final piece')),
  outdoor: withBills(several('site-photos', 'Photo of each site')),
  'digital-advertising': withBills(
    several('ad-screenshot', 'Screenshot of the ad or its landing page with the address readable'),
    proof('campaign-report', 'Report with impressions and clicks', false),
  ),
  'social-media': withBills(several('post-screenshot', 'Screenshot of the post with its link readable')),
  'direct-mail': mailing('Final copy of the mailing', 'Proof of sending: postmark or photo'),
  email: mailing('Final copy of the e-mail', 'Proof of sending: the e-mail with its dated header'),
  sms: mailing('Final copy of the message', 'Proof of sending: dated sending report'),
  'website-seo': withOwnWork(
    withBills(
      several('site-screenshot', 'Screenshot with the address readable'),
      proof('service-contract', 'Service contract (search optimisation only)', false),
    ),
  ),
  'content-syndication': withBills(several('placement-screenshot', 'Screenshot of the placement with its address')),
  telemarketing: withOwnWork(withBills(proof('call-script', 'Call script that names the vendor'))),
  seminar: gathering,
  'boot-camp': gathering,
  webinar: withOwnWork(
    withBills(
      proof('invitation', 'Invitation as sent'),
      proof('attendance', 'Registration or attendance export'),
      several('session-screenshot', 'Screenshot of the session or page with the recording link'),
    ),
  ),
  'trade-show': withBills(
    proof('invitation', 'Invitation or agenda'),
    several('stand-photo', 'Photo of the stand or talk'),
  ),
  sponsorship: withBills(
    proof('signed-contract', 'Signed sponsorship contract'),
    several('benefit-photos', 'Photo of each benefit'),
  ),
  'customer-offer': withOwnWork(withBills(proof('offer', 'The offer with its terms'))),
  'sales-incentive': withOwnWork(
    withBills(proof('incentive-rules', 'Rules of the incentive with its terms, vendor brand named')),
  ),
  'proof-of-concept': withOwnWork(withBills(proof('study', 'Copy of the study, paper or demo'))),
  'training-certification': [
    ...bills('Invoice with course code and completion date'),
    proof('completion', 'Certificate or attendance record'),
  ],
  'internal-enablement': withOwnWork(
    withBills(proof('agenda', 'Agenda'), proof('presentation', 'Presentation, vendor content only')),
  ),
  'vendor-conference': withBills(proof('registration', 'Registration confirmation'), proof('itinerary', 'Itinerary')),
  'demo-unit': withBills(proof('delivery', 'Specification or proof of delivery')),
};
