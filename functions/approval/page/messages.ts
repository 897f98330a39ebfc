import type { Approval, Closing } from '../../domain/approval/approval.ts';
import { maxAttempts } from '../../domain/approval/decide.ts';
import type { ApprovalDecision } from '../../domain/approval/decision.ts';
import type { IsoInstant } from '../../domain/calendar/dates.ts';
import { assertNever } from '../../domain/errors.ts';
import { renderMessage } from '../../platform/page/document.tsx';
import type { PageReply } from '../../platform/page/handler.ts';
import type { Words } from '../words/words.ts';
import { whyClosed } from './closed.ts';

/** Pages that only say something, in the words of one language. */
export function messagesIn(words: Words) {
  const { messages } = words;
  return {
    unknownLink: said(404, messages.unknownLink, words),
    crossSite: said(403, messages.crossSite, words),
    unsupportedMethod: said(405, messages.unsupportedMethod, words),
    changed: said(410, messages.changed, words),
    signInFailed: said(400, messages.signInFailed, words),
    signInAway: said(503, messages.signInAway, words),
  } as const;
}

type Message = { readonly heading: string; readonly sentence: string; readonly next?: string };

const said = (status: number, { heading, sentence, next }: Message, { language }: Words): PageReply => ({
  status,
  html: renderMessage(language, heading, next === undefined ? [sentence] : [sentence, next]),
});

/** Says thank you, and what was decided. */
export function thanks(decision: ApprovalDecision, { amount, currency }: Approval, words: Words): PageReply {
  const { thanks: did } = words.answers[decision.purpose].decided[decision.verdict];
  const sentence = did(words.money(amount, currency), words.instant(decision.decidedAt));
  return said(200, { ...words.messages.thanks, sentence }, words);
}

/** A second click is not an error. docs/handbook.md § Approval by e-mail link */
function alreadyDecided({ personName, decidedAt, purpose, verdict }: ApprovalDecision, words: Words): PageReply {
  const { heading, next } = words.messages.alreadyDecided;
  const { sentence } = words.answers[purpose].decided[verdict];
  return said(200, { heading: heading(personName, words.instant(decidedAt)), sentence: `${sentence} ${next}` }, words);
}

/** Somebody else of a chain in parallel decided it, or let its time run out: no error either. */
function closedBeside({ at, decision }: Closing, { purpose }: Approval, words: Words): PageReply {
  const { alreadyDecided, closed } = words.messages;
  if (!decision) return said(200, { ...closed, sentence: closed.sentence(words.instant(at)) }, words);
  const { personName, verdict } = decision;
  const { sentence } = words.answers[purpose].decided[verdict];
  const heading = alreadyDecided.heading(personName, words.instant(at));
  return said(200, { heading, sentence: `${sentence} ${closed.notAskedAnyMore}`, next: alreadyDecided.next }, words);
}

/** What a link says that can no longer decide; undefined while it can. */
export function closedReply(approval: Approval, now: IsoInstant, words: Words): PageReply | undefined {
  const closed = whyClosed(approval, now);
  if (!closed) return undefined;
  const { changed, superseded, expired, locked } = words.messages;
  switch (closed.because) {
    case 'decided':
      return alreadyDecided(closed.decision, words);
    case 'closed':
      return closedBeside(closed.closing, approval, words);
    case 'withdrawn':
      return said(410, changed, words);
    case 'superseded':
      return said(410, superseded, words);
    case 'expired':
      return said(410, { ...expired, sentence: expired.sentence(words.instant(approval.expiresAt)) }, words);
    case 'locked':
      return said(410, { ...locked, sentence: locked.sentence(maxAttempts) }, words);
    default:
      return assertNever(closed);
  }
}
