import { wasDisputed } from '../domain/claim/dispute.ts';
import { absent } from '../domain/identity/access.ts';
import { agreementOf } from '../domain/review/agreement.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { readClaim, slotsOfClaim } from '../store/claims.ts';
import { listWaitingReviews, readReview as readStored, reviewedLines } from '../store/reviews.ts';
import {
  readAgreement as agreementContract,
  listReviews as listContract,
  readReview as readContract,
} from './contracts.ts';
import type { ReviewDeps } from './deps.ts';
import { queuedView, reviewView } from './view.ts';

export const listReviews = route(listContract, async ({ query }, { table }: ReviewDeps) => {
  const { region, ...page } = query;
  const { items, cursor } = await listWaitingReviews(table, region, page);
  return ok({ items: items.map(queuedView), cursor });
});

/** Of a disputed submission the look at the dispute. A claim that was not audited yet has nothing to review. */
export const readReview = route(readContract, async ({ params }, { table }: ReviewDeps) => {
  const claim = await readClaim(table, params.claimId);
  if (!claim || !('audit' in claim)) throw absent();
  const purpose = wasDisputed(claim) ? 'claim-dispute' : 'claim-review';
  const [review, slots] = await Promise.all([
    readStored(table, claim.claimId, claim.version, purpose),
    slotsOfClaim(table, claim.claimId),
  ]);
  return ok(reviewView(claim, review, slots));
});

export const readAgreement = route(agreementContract, async (_, { table }: ReviewDeps) =>
  ok({ checks: agreementOf(await reviewedLines(table)) }),
);
