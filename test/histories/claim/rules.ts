import { isReview } from '../../../functions/domain/approval/decision.ts';
import { brokenInvariant } from '../books.ts';
import { name, type Passage, questionRules, type Rule } from '../questions/rules.ts';
import { brokenTrail } from '../questions/stored.ts';
import type { Stored } from './stored.ts';
import { claimId } from './world.ts';

type OfClaim = Rule<Stored>;
const ofItem = ({ after }: Passage<Stored>) => after.approvals.filter(({ itemId }) => itemId === claimId);

/** Nobody decides twice who must not: their own claim, what they approved as a request, a dispute of what they decided. */
const separated: OfClaim = (passage) => {
  const { claim, request } = passage.after;
  const decided = ofItem(passage).filter(({ decision }) => decision);
  const partners = [claim.openedBy, claim.contact.email, request.submittedBy, request.contact.email];
  const funders = 'approvals' in request ? request.approvals.map(({ personId }) => personId) : [];
  for (const one of decided) {
    const earlier = decided.filter(
      ({ decision }) => decision && one.decision && decision.decidedAt < one.decision.decidedAt,
    );
    const is = (other: string) => other === one.personId || other === one.personEmail;
    if (partners.some(is)) return `${name(one)} was decided by who claims, ${one.personId}`;
    if (one.purpose === 'claim-review') continue;
    if (one.purpose === 'finance-approval' && funders.some(is)) return `${name(one)} was decided by who funded it`;
    const before = earlier.find(
      (each) => is(each.personId) && (one.purpose === 'claim-dispute' || isReview(each.purpose)),
    );
    if (before) return `${name(one)} was decided by ${one.personId}, as was ${name(before)}`;
  }
  return undefined;
};

/** What the claim says of itself is what people decided on this version of it, in the order in which they did. */
const ledByDecisions: OfClaim = ({ after: { claim, approvals } }) => {
  if (!('approvals' in claim)) return undefined;
  const foreign = claim.approvals.find(
    (taken) =>
      taken.version !== claim.version ||
      !approvals.some(({ decision }) => JSON.stringify(decision) === JSON.stringify(taken)),
  );
  if (foreign) return `the claim holds ${foreign.approvalId}, which nobody decided on this version`;
  const answers = claim.approvals.map(({ purpose, verdict }) => `${purpose} ${verdict}`).join(', ');
  const isLegal = legalEnds[claim.status]?.test(answers) ?? answers === '';
  return isLegal ? undefined : `the claim is ${claim.status} after "${answers}"`;
};

const review = '(claim-review approve, )?';
const lost = '(claim-review reject|(claim-review approve, )?finance-approval reject)';
const granted = `${lost}, claim-dispute approve`;
/** What people said, by where it led. */
const legalEnds: Partial<Record<Stored['claim']['status'], RegExp>> = {
  'in-review': /^$/,
  'pending-finance': new RegExp(`^(|claim-review approve|${granted})$`),
  returned: new RegExp(`^(claim-review return|${review}finance-approval return|${granted}, finance-approval return)$`),
  rejected: new RegExp(`^(${lost}|${lost}, claim-dispute reject|${granted}, finance-approval reject)$`),
  disputed: new RegExp(`^${lost}$`),
  approved: new RegExp(`^(${review}|${granted}, )finance-approval approve$`),
  'payment-instructed': new RegExp(`^(${review}|${granted}, )finance-approval approve$`),
};

const paidOnce: OfClaim = ({ after: { claim, items, posted } }) => {
  const due = 'payable' in claim ? 1 : 0;
  if (posted.length !== due) return `the claim is ${claim.status} and was posted ${posted.length} times`;
  const confirmed = 'payable' in claim && claim.approvals.at(-1)?.amount;
  if ('payable' in claim && claim.payable !== confirmed) return `${claim.payable} are payable, ${confirmed} confirmed`;
  return brokenInvariant(items);
};

/** The reservation is held for the claim while anybody may still pay it, and not longer. */
const heldOnce: OfClaim = ({ after: { claim, held } }) => {
  const ended = { rejected: 0, 'payment-instructed': 'payable' in claim ? claim.payable : 0 } as Record<string, number>;
  const claimed = ended[claim.status] ?? claim.amount;
  const isUnderway = !['draft', 'returned', 'rejected', 'payment-instructed'].includes(claim.status);
  const underway = isUnderway ? 1 : 0;
  return held.claimed === claimed && held.underway === underway
    ? undefined
    : `the ${claim.status} claim of ${claim.amount} holds ${held.claimed}, ${held.underway} underway`;
};

/** A person is in the queue while one is asked, and every line has a word once one has decided. */
const reviewed: OfClaim = ({ after: { claim, reviews, approvals } }) => {
  const waiting = reviews.filter(({ status }) => status === 'waiting');
  const isAsked = claim.status === 'in-review' || claim.status === 'disputed';
  const isDecided = approvals.some(
    ({ purpose, decision, version }) =>
      decision &&
      version === claim.version &&
      purpose === (claim.status === 'disputed' ? 'claim-dispute' : 'claim-review'),
  );
  const due = isAsked && !isDecided ? 1 : 0;
  if (waiting.length !== due) return `the claim is ${claim.status} with ${waiting.length} in the queue`;
  for (const one of reviews) {
    if (one.status !== 'decided') continue;
    const open = one.lines.find(
      ({ machine, human, reason }) =>
        reason === null && (human === 'fail' || (human !== machine && machine !== 'review')),
    );
    if (one.lines.length !== 3 || open) return `the ${one.purpose} of v${one.version} has lines without an answer`;
    if (one.verdict === 'approve' && one.lines.some(({ human }) => human === 'fail'))
      return `the ${one.purpose} of v${one.version} approves a line that is not in order`;
  }
  return undefined;
};

const disputedOnce: OfClaim = ({ after: { events } }) => {
  const times = events.filter(({ type }) => type === 'claim.disputed').length;
  return times > 1 ? `the claim was disputed ${times} times` : undefined;
};

const chained: OfClaim = ({ after }) =>
  brokenTrail(after, claimId, 'approvals' in after.claim ? after.claim.approvals : []);

/** What holds around a claim after every step. */
export const rules: readonly OfClaim[] = [
  ...questionRules,
  separated,
  ledByDecisions,
  paidOnce,
  heldOnce,
  reviewed,
  disputedOnce,
  chained,
];
