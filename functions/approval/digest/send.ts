import * as z from 'zod';
import type { IsoInstant } from '../../domain/calendar/dates.ts';
import { dayOf } from '../../domain/calendar/days.ts';
import { type DigestDue, digestsDue } from '../../domain/operations/digest.ts';
import type { PolicyRules } from '../../domain/policy/policy.ts';
import type { Clock } from '../../platform/clock.ts';
import type { SendLetter } from '../../platform/mail/send.ts';
import { sweep, type TimeLeft } from '../../platform/sweep.ts';
import { sendDigestOnce } from '../../store/digests.ts';
import { allPeople } from '../../store/people.ts';
import { activePolicy } from '../../store/policies.ts';
import { everyOpenQuestion } from '../../store/questions.ts';
import type { Table } from '../../store/table.ts';
import { wordsIn } from '../words/words.ts';
import { describing } from './describe.ts';
import { digestLetter, listedOf } from './letter.ts';

export type DigestDeps = {
  readonly table: Table;
  readonly clock: Clock;
  readonly sendLetter: SendLetter;
  readonly timeLeft: TimeLeft;
};

export const DigestReport = z.strictObject({
  /** People who were sent a list in this run. */
  sent: z.int(),
  finished: z.boolean(),
  failed: z.int(),
});
type DigestReport = z.infer<typeof DigestReport>;

/**
 * Sends everybody who has many open questions one list of them. Once for a person and day, however often it runs and
 * however many run at once. docs/handbook.md § Approval by e-mail link
 */
export async function sendDigests(deps: DigestDeps): Promise<DigestReport> {
  const { table, clock, timeLeft } = deps;
  const now = clock.now();
  const [open, people, { rules }] = await Promise.all([
    everyOpenQuestion(table),
    allPeople(table),
    activePolicy(table),
  ]);
  let sent = 0;
  const name = ({ reader }: DigestDue) => reader.personId;
  const end = await sweep(digestsDue(open, people, rules, now), { name, timeLeft }, async (due) => {
    if (await sendOne(due, rules, now, deps)) sent++;
  });
  return { sent, ...end };
}

/** False when it was sent before. What cannot be sent is let go, so that the next try may send it. */
async function sendOne(
  due: DigestDue,
  rules: PolicyRules,
  now: IsoInstant,
  { table, sendLetter }: DigestDeps,
): Promise<boolean> {
  const listed = listedOf(due);
  const describe = await describing(table, listed);
  const letter = digestLetter({ due, describe, rules, now, words: wordsIn(due.reader.language) });
  const approvalIds = listed.map(({ approvalId }) => approvalId);
  const digest = { personId: due.reader.personId, on: dayOf(now), approvalIds };
  return await sendDigestOnce(digest, table, () => sendLetter(due.reader, letter));
}
