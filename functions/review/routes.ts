import type { Route } from '../platform/http/route.ts';
import type { ReviewDeps } from './deps.ts';
import { listReviews, readAgreement, readReview } from './read.ts';

export const reviewRoutes: readonly Route<ReviewDeps>[] = [listReviews, readAgreement, readReview];
