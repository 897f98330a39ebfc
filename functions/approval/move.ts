import { askFinance, askReview, claimTransitions } from '../domain/claim/lifecycle.ts';
import { assertNever, Refusal } from '../domain/errors.ts';
import type { Act, NewEvent } from '../domain/event/change.ts';
import { askApproval, requestTransitions } from '../domain/request/lifecycle.ts';
import { waitingReview } from '../domain/review/review.ts';
import { itemUnchanged, movedAsRead, requestTouched } from '../store/approvals.ts';
import { moveClaim } from '../store/claims.ts';
import type { Change } from '../store/commit.ts';
import { newReview } from '../store/reviews.ts';
import { chainAtOnce } from './in-parallel.ts';
import { amountAsked, type Question, type Subject, waitsFor } from './subject.ts';

type Move = { readonly changes: readonly Change[]; readonly events: readonly NewEvent[] };

/**
 * What asking does to the item: it begins to wait for this question, or does so already and must not have changed.
 * docs/handbook.md § Approval by e-mail link
 * @throws Refusal `wrong-state` when the item can wait for no such question.
 */
export function moveToWaiting(subject: Subject, question: Question, act: Act): Move {
  const { purpose, stage } = question;
  const { request, claim } = subject;
  if (waitsFor(subject, purpose, stage)) return { changes: [heldWhileAsking(subject)], events: [] };
  switch (purpose) {
    case 'request-approval': {
      const atOnce = chainAtOnce(subject, question);
      if (stage > 0 && !atOnce?.[stage]) break;
      const { next, event } = askApproval(request, act);
      return { changes: [movedAsRead(next, requestTransitions.askApproval.from)], events: [event] };
    }
    case 'claim-review': {
      if (!claim) break;
      const { next, event } = askReview(claim, act);
      const review = waitingReview(next, { purpose, region: request.terms.region, at: act.at });
      return { changes: [moveClaim(next, claimTransitions.askReview.from), newReview(review)], events: [event] };
    }
    case 'claim-dispute':
      // It waits, and stands in the queue, from the moment its partner disputes.
      break;
    case 'finance-approval': {
      if (!claim) break;
      const { next, event } = askFinance(claim, { ...act, approvedAmount: amountAsked(subject, purpose) });
      return { changes: [moveClaim(next, claimTransitions.askFinance.from)], events: [event] };
    }
    default:
      return assertNever(purpose);
  }
  throw new Refusal('wrong-state', 'The item does not wait for this decision.');
}

/** Of a request also that it is not taken back, and nothing else of it asked, decided or closed meanwhile. */
const heldWhileAsking = ({ request, claim }: Subject): Change =>
  claim ? itemUnchanged(claim) : requestTouched(request);
