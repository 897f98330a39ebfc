import type { Approval } from '../domain/approval/approval.ts';
import { maxAttempts } from '../domain/approval/decide.ts';
import { isBarred } from '../domain/approval/separation.ts';
import { isAwayOn } from '../domain/identity/absence.ts';
import { mailbox } from '../domain/identity/same-human.ts';
import { activePolicy } from '../store/policies.ts';
import {
  approverOf,
  type Directory,
  escalationOf,
  nobodyReached,
  type Seated,
  seatOf,
  standInFor,
} from './approver.ts';
import type { AskDeps } from './ask-deps.ts';
import type { Asking, Instead } from './asking.ts';
import { readDirectory } from './read-directory.ts';
import { isAsSigned } from './signature.ts';
import { noticeNumber } from './turn.ts';

/**
 * Who gets a link of their own instead of the one that is out: somebody else, or whoever was asked, at another address or
 * because the link is closed. Undefined where the same link can be sent once more. docs/handbook.md § Approval by e-mail link
 * @throws NobodyDecides when nobody may decide, or mail reaches nobody who may.
 */
export async function insteadOf(
  asking: Asking,
  current: Approval,
  { table, clock, sealer }: AskDeps,
): Promise<Instead | undefined> {
  const { input, subject } = asking;
  const [directory, { rules }, asSigned] = await Promise.all([
    readDirectory(table, asking, clock.now()),
    activePolicy(table),
    isAsSigned(current, sealer),
  ]);
  const by = (seated: Seated): Instead => ({ of: current, seated, isAsSigned: asSigned });
  const today = asOfToday(current, directory);
  const mayDecide = [current, today].every((each) => !isBarred(each, subject));
  // Whom an altered question names was chosen by nobody: it is asked anew, of whoever has the seat.
  if (!asSigned || !mayDecide) return by(approverOf(subject, input, directory, rules));
  const other = somebodyElse(asking, current, directory);
  if (other) return by(other);
  const isClosed = current.attempts >= maxAttempts;
  return isClosed || mailbox(today.personEmail) !== mailbox(current.personEmail) ? by(seatOf(today)) : undefined;
}

/** Whoever was asked, as they are called and written to today. */
function asOfToday(current: Approval, { people }: Directory): Approval {
  const person = people.find(({ personId }) => personId === current.personId);
  return person ? { ...current, personName: person.name, personEmail: person.email } : current;
}

/**
 * Where an escalation is due, where mail comes back, or while somebody is away. With nobody else the same person is asked,
 * unless mail does not reach them. @throws NobodyDecides
 */
function somebodyElse({ input, subject, turn }: Asking, current: Approval, directory: Directory): Seated | undefined {
  const isDue = input.notice === 'escalate' && current.noticesSent < noticeNumber.escalate;
  const person = directory.people.find(({ personId }) => personId === current.personId);
  const isLost = person?.unreachable !== undefined;
  const silent = turn.map(({ personId }) => personId);
  const above = isDue || isLost ? escalationOf(subject, current, directory, silent) : undefined;
  if (isLost && !above) throw nobodyReached(current);
  const isAway = person?.absences.some((absence) => isAwayOn(directory.on, absence));
  return above ?? (isAway ? standInFor(subject, current, directory, silent) : undefined);
}
