import type { Approval } from '../domain/approval/approval.ts';
import { approvalDeadline } from '../domain/approval/notice.ts';
import { calendarOf } from '../domain/policy/calendar-policy.ts';
import type { PolicyRules } from '../domain/policy/policy.ts';
import { sha256 } from '../platform/hash.ts';
import { closeApproval, newApproval } from '../store/approvals.ts';
import { eventChange } from '../store/changes.ts';
import { commit } from '../store/commit.ts';
import { activePolicy } from '../store/policies.ts';
import { approverOf, type Directory, NobodyDecides, type Seated } from './approver.ts';
import type { AskDeps } from './ask-deps.ts';
import type { Asking, Instead } from './asking.ts';
import { deliver } from './deliver.ts';
import { seatEvents, takeOverEvent } from './events.ts';
import { chainAtOnce, stagesTaken } from './in-parallel.ts';
import { linkContext, tokenContext } from './link.ts';
import { moveToWaiting } from './move.ts';
import { nextUp } from './next-up.ts';
import { readDirectory } from './read-directory.ts';
import { isAsSigned, signBinding } from './signature.ts';
import { amountAsked, currencyOf, itemOf, type Question, type Subject } from './subject.ts';
import { noticeNumber } from './turn.ts';

/**
 * Opens a new approval with a link of its own. One commit moves the item, stores the approval and, where it takes over
 * from another one, ends that one; only then the mail goes out.
 */
export async function askAnew(asking: Asking, deps: AskDeps, instead?: Instead): Promise<Approval> {
  const { input, subject, turn } = asking;
  const { table, clock, newId, newLink } = deps;
  const { rules } = await activePolicy(table);
  const now = clock.now();
  const seated = instead?.seated ?? (await whoIsAsked(asking, await readDirectory(table, asking, now), rules, deps));
  const link = newLink();
  const approval = await draft({ asking, instead, seated, link, now, rules }, deps);
  const move = moveToWaiting(subject, input, { at: now, by: 'system' });
  const events = [
    ...move.events,
    ...(instead ? [takeOverEvent(instead.of, approval, now)] : seatEvents(approval, now)),
  ];
  await commit(table, [
    ...newApproval(approval, turn.length),
    ...move.changes,
    ...(instead ? [closeApproval(instead.of, 'superseded')] : []),
    ...events.map((event) => eventChange({ ...event, eventId: newId('evt') })),
  ]);
  await deliver({ approval, link, notice: input.notice, subject, turn }, deps);
  return approval;
}

/** Whoever let a question's time run out is passed over. */
async function whoIsAsked(
  asking: Asking,
  directory: Directory,
  rules: PolicyRules,
  { sealer }: AskDeps,
): Promise<Seated> {
  const { input, subject, turn } = asking;
  const before = turn.at(-1);
  return before?.status === 'timed-out' && (await isAsSigned(before, sealer))
    ? nextUp(asking, before, directory, rules)
    : approverOf(subject, input, afterEarlier(asking, directory, rules), rules);
}

/** In parallel earlier stages choose first, as they would in order, whichever is asked first. */
function afterEarlier({ input, subject, beside }: Asking, directory: Directory, rules: PolicyRules): Directory {
  const taken = [...directory.taken];
  const atHand = stagesTaken(beside);
  const earlier = (chainAtOnce(subject, input) ?? []).map((_, stage) => stage).slice(0, input.stage);
  for (const stage of earlier.filter((each) => !atHand.includes(each))) {
    const person = seatedAt({ ...input, stage }, subject, { ...directory, taken }, rules);
    if (person) taken.push(person.personId, person.email);
  }
  return { ...directory, taken };
}

/** A stage that nobody may decide waits for somebody, and takes nobody from another one. */
function seatedAt(question: Question, subject: Subject, directory: Directory, rules: PolicyRules) {
  try {
    return approverOf(subject, question, directory, rules).person;
  } catch (thrown) {
    if (thrown instanceof NobodyDecides) return undefined;
    throw thrown;
  }
}

type Draft = {
  readonly asking: Asking;
  readonly instead: Instead | undefined;
  readonly seated: Seated;
  readonly link: string;
  readonly now: string;
  readonly rules: PolicyRules;
};

async function draft({ asking, instead, seated, link, now, rules }: Draft, deps: AskDeps): Promise<Approval> {
  const { input, subject } = asking;
  const approvalId = deps.newId('apr');
  // An escalation does not start the clock anew.
  const before = instead?.isAsSigned ? instead.of : undefined;
  const calendar = calendarOf(rules.calendar, subject.request.terms.region);
  const bound = {
    linkHash: sha256(link),
    purpose: input.purpose,
    itemId: input.itemId,
    version: itemOf(subject).version,
    stage: input.stage,
    amount: amountAsked(subject, input.purpose),
    currency: currencyOf(subject),
    role: seated.role,
    personId: seated.person.personId,
    personName: seated.person.name,
    personEmail: seated.person.email,
    expiresAt: before?.expiresAt ?? approvalDeadline(input.purpose, now, rules, calendar),
  };
  return {
    ...bound,
    approvalId,
    requestId: subject.request.requestId,
    partnerId: subject.request.partnerId,
    region: subject.request.terms.region,
    ...(seated.resolution && { resolution: seated.resolution }),
    status: 'open',
    encryptedToken: await deps.sealer.seal(input.taskToken, tokenContext({ approvalId })),
    encryptedLink: await deps.sealer.seal(link, linkContext({ approvalId })),
    signature: await signBinding(bound, deps.sealer),
    attempts: 0,
    noticesSent: Math.max(noticeNumber[input.notice], before?.noticesSent ?? 0),
    askedAt: before?.askedAt ?? now,
  };
}
