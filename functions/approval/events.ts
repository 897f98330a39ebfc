import type { Approval, Closing } from '../domain/approval/approval.ts';
import type { ApprovalDecision } from '../domain/approval/decision.ts';
import { type PassedOver, unattended } from '../domain/approval/resolution.ts';
import type { Act, NewEvent } from '../domain/event/change.ts';
import type { EventType } from '../domain/event/event.ts';
import { canonicalHash } from '../platform/hash.ts';
import { roleInWords } from '../platform/mail/words.ts';
import { answers } from './words/en/answers.ts';

/** A fact about a question, on the timeline of its item; it names the seat and never the person. */
const approvalEvent = (
  type: EventType,
  { approvalId, itemId, partnerId, purpose, stage, version, role }: Approval,
  act: Act,
  sentence: string,
  facts: NewEvent['facts'] = {},
): NewEvent => ({
  type,
  itemId,
  partnerId,
  at: act.at,
  by: act.by,
  facts: { approvalId, purpose, stage, version, role, ...facts },
  sentence,
});

/** Why is kept on the approval and may be anybody's words; `decision` is the SHA-256 of that record, so that the trail proves it. */
export const decidedEvent = (approval: Approval, decision: ApprovalDecision): NewEvent =>
  approvalEvent(
    'approval.decided',
    approval,
    { at: decision.decidedAt, by: decision.personId },
    `The ${roleInWords(approval.role)} decided: ${answers[approval.purpose].decided[decision.verdict].did}.`,
    {
      verdict: decision.verdict,
      amount: decision.amount,
      currency: approval.currency,
      askedAt: approval.askedAt,
      decision: canonicalHash(decision),
      ...(decision.signedIn && { signedIn: true }),
    },
  );

export const remindedEvent = (approval: Approval, at: string): NewEvent =>
  approvalEvent(
    'approval.reminded',
    approval,
    { at, by: 'system' },
    `The ${roleInWords(approval.role)} was reminded of the decision.`,
  );

const escalatedEvent = (approval: Approval, at: string): NewEvent =>
  approvalEvent(
    'approval.escalated',
    approval,
    { at, by: 'system' },
    `The decision of the ${roleInWords(approval.role)} was passed on to the next person up.`,
  );

/** Seats that the question went past: nobody holds them, or whoever does is away without a delegate who may decide. */
export const seatEvents = (approval: Approval, at: string): NewEvent[] =>
  (approval.resolution ? unattended(approval.resolution) : []).map((passed) => seatEvent(approval, passed, at));

const seatEvent = (approval: Approval, { personId, role, why }: PassedOver, at: string): NewEvent => {
  const [type, sentence] =
    why === 'vacant'
      ? (['seat.vacant', `Nobody is the ${roleInWords(role)} here; somebody else was asked to decide.`] as const)
      : (['seat.absent', `The ${roleInWords(role)} is away; somebody else was asked to decide.`] as const);
  return approvalEvent(type, approval, { at, by: 'system' }, sentence, { role, personId });
};

/** What taking over from another approval is: the same person's again, passed on while they are away, or else an escalation. */
export function takeOverEvent(before: Approval, approval: Approval, at: string): NewEvent {
  if (before.personId === approval.personId) return remindedEvent(approval, at);
  const path = approval.resolution?.path ?? [];
  const absent = path.find(({ personId, why }) => personId === before.personId && why === 'absent');
  return absent ? seatEvent(approval, absent, at) : escalatedEvent(approval, at);
}

export const timedOutEvent = (approval: Approval, at: string): NewEvent =>
  approvalEvent('approval.timed-out', approval, { at, by: 'system' }, 'Nobody decided in time.');

export const linkClosedEvent = (approval: Approval, at: string): NewEvent =>
  approvalEvent(
    'approval.link-closed',
    approval,
    { at, by: 'system' },
    `The link of the ${roleInWords(approval.role)} was closed after too many wrong amounts.`,
  );

/** Another stage of a chain in parallel decided, or nobody there did in time: this one is asked no more. */
export const closedEvent = (approval: Approval, { at, decision }: Closing): NewEvent =>
  approvalEvent(
    'approval.closed',
    approval,
    { at, by: 'system' },
    `The ${roleInWords(approval.role)} need not decide any more.`,
    { closedBy: decision?.approvalId ?? null },
  );
