import * as z from 'zod';
import type { Approval } from '../approval/approval.ts';
import { readerOf } from '../approval/reader.ts';
import { isBusinessDay, weekendsOnly } from '../calendar/business-days.ts';
import { IsoDate, type IsoInstant } from '../calendar/dates.ts';
import { dayOf } from '../calendar/days.ts';
import type { Person } from '../identity/role.ts';
import { calendarOf } from '../policy/calendar-policy.ts';
import type { PolicyRules } from '../policy/policy.ts';

/** The list that a person was sent on a day, and the questions on it. docs/handbook.md § Approval by e-mail link */
export const Digest = z.strictObject({
  personId: z.string(),
  on: IsoDate,
  /** `failed` may be tried again; what broke off while `sending` is not, so that nobody gets it twice. */
  status: z.enum(['sending', 'sent', 'failed']),
  approvalIds: z.array(z.string()),
});
export type Digest = z.infer<typeof Digest>;

/** Who reads it, their own questions, and those of people who are away; each the one whose limit is next first. */
export type DigestDue = {
  readonly reader: Person;
  readonly own: readonly Approval[];
  readonly away: readonly { readonly person: Person; readonly questions: readonly Approval[] }[];
};

/**
 * Who gets a list of their open questions at an instant: whoever has as many as the policy says, those of people whom
 * they stand in for counted, and works that day. docs/handbook.md § Approval by e-mail link
 */
export function digestsDue(
  open: readonly Approval[],
  people: readonly Person[],
  policy: PolicyRules,
  now: IsoInstant,
): DigestDue[] {
  const on = dayOf(now);
  const byPerson = Map.groupBy(open.toSorted(byLimit), ({ personId }) => personId);
  const read = people.flatMap((person) => {
    const questions = byPerson.get(person.personId) ?? [];
    const role = questions[0]?.role;
    const reader = role && readerOf([{ person, how: 'seat', role }], people, on);
    return reader ? [{ reader, person, questions }] : [];
  });
  return [...Map.groupBy(read, ({ reader }) => reader)]
    .map(([reader, lists]) => ({
      reader,
      own: lists.filter(({ person }) => person === reader).flatMap(({ questions }) => questions),
      away: lists.filter(({ person }) => person !== reader),
    }))
    .filter((due) => questionsOf(due).length >= policy.approval.digestQuestions && worksOn(on, due.reader, policy));
}

/** Everything on the list. */
export const questionsOf = ({ own, away }: DigestDue): Approval[] => [
  ...own,
  ...away.flatMap(({ questions }) => questions),
];

const byLimit = (a: Approval, b: Approval) =>
  a.expiresAt < b.expiresAt || (a.expiresAt === b.expiresAt && a.askedAt < b.askedAt) ? -1 : 1;

/** Where somebody works for several regions, a business day of one of them is enough. */
const worksOn = (on: IsoDate, { regions }: Person, { calendar }: PolicyRules): boolean =>
  regions.length === 0
    ? isBusinessDay(on, weekendsOnly)
    : regions.some((region) => isBusinessDay(on, calendarOf(calendar, region)));
