import type { Approval } from '../../domain/approval/approval.ts';
import { maxAttempts } from '../../domain/approval/decide.ts';
import type { ApprovalDecision } from '../../domain/approval/decision.ts';
import type { IsoInstant } from '../../domain/calendar/dates.ts';
import { formatMoney } from '../../domain/money/amount.ts';
import { instantInWords } from '../../platform/mail/words.ts';
import { renderMessage } from '../../platform/page/document.tsx';
import type { PageReply } from '../../platform/page/handler.ts';
import { verdictWords } from '../verdict-words.ts';

const nothingDecided = 'Nothing was decided by opening it.';

export const unknownLink: PageReply = {
  status: 404,
  html: renderMessage('There is no such link', [
    'Please check that the whole address was copied from the mail; mail programs sometimes break it at the end of a line.',
  ]),
};

export const crossSite: PageReply = {
  status: 403,
  html: renderMessage('The decision was not taken', [
    'The form was not sent from the approval page itself. Please open the link from your mail in an up-to-date browser and decide there.',
  ]),
};

export const unsupportedMethod: PageReply = {
  status: 405,
  html: renderMessage('This address only shows and takes a decision', [nothingDecided]),
};

export const changed: PageReply = gone('This has changed since you were asked', [
  'What you were asked about was changed, withdrawn or moved on, so this link no longer decides anything.',
  'If your decision is needed again, a new mail with a new link comes to you.',
]);

const locked: PageReply = gone('This link is closed', [
  `The amount was typed wrongly ${maxAttempts} times, so the link was closed. Nothing was decided.`,
  'If the decision is still open when the next notice is due, it brings a new link.',
]);

/** Says thank you, and what was decided. */
export function thanks({ purpose, verdict, decidedAt }: ApprovalDecision, { amount, currency }: Approval): PageReply {
  const what = `You ${verdictWords[purpose].decided[verdict].over} ${formatMoney(amount, currency)} on ${instantInWords(decidedAt)}.`;
  return {
    status: 200,
    html: renderMessage('Thank you, your decision is recorded', [what, 'You can close this page.']),
  };
}

/** A second click is not an error. docs/handbook.md § Approval by e-mail link */
function alreadyDecided({ personName, decidedAt, purpose, verdict }: ApprovalDecision): PageReply {
  const what = `${verdictWords[purpose].decided[verdict].sentence} There is nothing left to do here.`;
  const heading = `Already decided by ${personName} at ${instantInWords(decidedAt)}`;
  return { status: 200, html: renderMessage(heading, [what]) };
}

/** What a link says that can no longer decide; undefined while it can. */
export function closedReply(approval: Approval, now: IsoInstant): PageReply | undefined {
  if (approval.decision) return alreadyDecided(approval.decision);
  if (approval.status === 'superseded') {
    return gone('This link was replaced', [
      'The question was passed on to somebody else, or a newer mail with another link was sent to you.',
    ]);
  }
  if (approval.status === 'timed-out' || now >= approval.expiresAt) {
    return gone('This link has expired', [`The time to decide ended on ${instantInWords(approval.expiresAt)}.`]);
  }
  return approval.attempts >= maxAttempts ? locked : undefined;
}

function gone(heading: string, sentences: readonly string[]): PageReply {
  return { status: 410, html: renderMessage(heading, sentences) };
}
