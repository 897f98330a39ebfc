import * as z from 'zod';
import { secondsUntilAskedAgain, type Unassigned } from '../domain/approval/unassigned.ts';
import type { IsoInstant } from '../domain/calendar/dates.ts';
import type { NewEvent } from '../domain/event/change.ts';
import { roleInWords } from '../platform/mail/words.ts';
import type { EndWait } from '../platform/task-token.ts';
import { eventChange } from '../store/changes.ts';
import { commit } from '../store/commit.ts';
import { endUnassigned, readUnassigned, tellUnassigned } from '../store/unassigned.ts';
import { NobodyDecides } from './approver.ts';
import { AskReply, ask } from './ask.ts';
import type { AskDeps } from './ask-deps.ts';
import type { AskInput } from './asking.ts';
import { itemOf, readSubject, type Subject } from './subject.ts';

export const AskOrWaitReply = z.union([AskReply, z.object({ approvalId: z.null(), did: z.literal('unassigned') })]);
type AskOrWaitReply = z.infer<typeof AskOrWaitReply>;

export type AskOrWaitDeps = AskDeps & { readonly endWait: EndWait };

/**
 * Asks, or where nobody may decide tells so on the item's timeline, once, and has the workflow wait: it comes again after a
 * while, and asks as soon as somebody can be. docs/handbook.md § Accountability
 */
export async function askOrWait(asked: AskInput, deps: AskOrWaitDeps): Promise<AskOrWaitReply> {
  try {
    const reply = await ask(asked, deps);
    const unassigned = await readUnassigned(deps.table, asked);
    if (unassigned?.status === 'open') await commit(deps.table, [endUnassigned(unassigned)]);
    return reply;
  } catch (thrown) {
    if (!(thrown instanceof NobodyDecides)) throw thrown;
    await waitForSomebody(asked, thrown, deps);
    return { approvalId: null, did: 'unassigned' };
  }
}

/** A step that comes again finds it told, and a wait that was planned for somebody who has days to answer. */
async function waitForSomebody(asked: AskInput, nobody: NobodyDecides, deps: AskOrWaitDeps): Promise<void> {
  const { table, clock, endWait } = deps;
  const [subject, before] = await Promise.all([readSubject(table, asked), readUnassigned(table, asked)]);
  const isTold = before?.status === 'open' && before.version === itemOf(subject).version;
  const since = isTold ? before.since : clock.now();
  if (!isTold) await tell(unassignedOf(asked, nobody, subject, since), before, deps);
  const isPlannedLonger =
    asked.seconds === undefined ? !isTold : asked.seconds > secondsUntilAskedAgain(since, clock.now());
  if (isPlannedLonger) await endWait(asked.taskToken, 'Unreachable');
}

const unassignedOf = (
  { purpose, itemId, stage }: AskInput,
  { role, path, message }: NobodyDecides,
  subject: Subject,
  since: IsoInstant,
): Unassigned => ({
  itemId,
  requestId: subject.request.requestId,
  partnerId: subject.request.partnerId,
  region: subject.request.terms.region,
  purpose,
  stage,
  version: itemOf(subject).version,
  role,
  reason: message,
  path: [...path],
  since,
  status: 'open',
});

const tell = (unassigned: Unassigned, before: Unassigned | undefined, { table, newId }: AskDeps): Promise<void> =>
  commit(table, [
    tellUnassigned(unassigned, before),
    eventChange({ ...unassignedEvent(unassigned), eventId: newId('evt') }),
  ]);

const unassignedEvent = ({ itemId, partnerId, since, path, ...told }: Unassigned): NewEvent => ({
  type: 'approval.unassigned',
  itemId,
  partnerId,
  at: since,
  by: 'system',
  facts: {
    purpose: told.purpose,
    stage: told.stage,
    version: told.version,
    role: told.role,
    region: told.region,
    why: told.reason,
    passedOver: path.map(({ personId, why }) => `${personId ?? 'nobody'}:${why}`).join(' '),
  },
  sentence: `Nobody can decide as the ${roleInWords(told.role)} now; it is asked again until somebody can.`,
});
