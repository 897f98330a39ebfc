import * as z from 'zod';
import type { ReviewPurpose } from '../domain/approval/decision.ts';
import { countLines, type LineCounts } from '../domain/review/agreement.ts';
import { type DecidedReview, Review, type ReviewedLine, type WaitingReview } from '../domain/review/review.ts';
import { putNew } from './changes.ts';
import type { Change } from './commit.ts';
import { reviewAgreementKey, reviewKey, reviewListing, reviewsIn } from './keys.ts';
import { listPage, type PageRequest, read, readPartition, type Table } from './table.ts';

export const readReview = (table: Table, claimId: string, version: number, purpose: ReviewPurpose) =>
  read(table, reviewKey(claimId, version, purpose), Review);

/** Claims of a region that wait for a person, the longest waiting first. */
export const listWaitingReviews = (table: Table, region: string, page: PageRequest) =>
  listPage(table, reviewsIn('waiting', region), Review, page);

const stored = (review: Review) => ({
  ...review,
  ...reviewListing(review.status, review.region, review.askedAt, review.claimId),
});

/** Goes with the step that puts the claim before a person. */
export const newReview = (review: WaitingReview): Change =>
  putNew(
    reviewKey(review.claimId, review.version, review.purpose),
    stored(review),
    () => new Error(`version ${review.version} of ${review.claimId} has a review`),
  );

/** Leaves the queue with the decision. A claim that waited before there was a queue has no review until then. */
export const decideReview = (review: DecidedReview): Change[] => [
  {
    write: {
      put: { ...stored(review), ...reviewKey(review.claimId, review.version, review.purpose) },
      condition: {
        expression: 'attribute_not_exists(pk) OR #status = :waiting',
        names: { '#status': 'status' },
        values: { ':waiting': 'waiting' },
      },
    },
    onRefused: () => new Error(`the review of ${review.claimId} was decided`),
  },
  ...countReviewed(review.lines, review.decidedAt),
];

/** Added up by month as decisions are taken, so that the report reads one item a month however many there were. */
function countReviewed(lines: readonly ReviewedLine[], decidedAt: string): Change[] {
  const counts = Object.entries(countLines(lines));
  if (counts.length === 0) return [];
  return [
    {
      write: {
        update: reviewAgreementKey(decidedAt.slice(0, 7)),
        expression: `ADD ${counts.map((_, n) => `#c${n} :c${n}`).join(', ')}`,
        condition: {
          expression: 'attribute_exists(pk) OR attribute_not_exists(pk)',
          names: Object.fromEntries(counts.map(([name], n) => [`#c${n}`, name])),
          values: Object.fromEntries(counts.map(([, sum], n) => [`:c${n}`, sum])),
        },
      },
      onRefused: () => new Error('the count of reviewed lines was refused'),
    },
  ];
}

const Counts = z.record(z.string(), z.number());

/** One count for every month in which a review was decided, the oldest first. */
export const reviewedLines = (table: Table): Promise<LineCounts[]> =>
  readPartition(table, { pk: reviewAgreementKey('').pk }, Counts);
