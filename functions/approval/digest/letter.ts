import type { Approval } from '../../domain/approval/approval.ts';
import { maxAttempts } from '../../domain/approval/decide.ts';
import type { IsoDate, IsoInstant } from '../../domain/calendar/dates.ts';
import { dayOf } from '../../domain/calendar/days.ts';
import { isAwayOn } from '../../domain/identity/absence.ts';
import { type DigestDue, questionsOf } from '../../domain/operations/digest.ts';
import { standingOf } from '../../domain/operations/open-question.ts';
import type { PolicyRules } from '../../domain/policy/policy.ts';
import { subjectLine } from '../../platform/mail/inert-text.ts';
import type { Block, Entry, Letter } from '../../platform/mail/letter.ts';
import { subjectOf } from '../letter.ts';
import type { Words } from '../words/words.ts';
import type { Described } from './describe.ts';

/** Mail programs cut what is longer than about 100 kB off. */
const linesPerMail = 30;

export type DigestInput = {
  readonly due: DigestDue;
  readonly describe: (question: Approval) => Described;
  readonly rules: PolicyRules;
  readonly now: IsoInstant;
  readonly words: Words;
};

/** The questions that a list has room for, the reader's own first. */
export const listedOf = (due: DigestDue): Approval[] => questionsOf(due).slice(0, linesPerMail);

/** Everything that waits for somebody, in their language and without a link. docs/handbook.md § Approval by e-mail link */
export function digestLetter(input: DigestInput): Letter {
  const { due, rules, now, words } = input;
  const { digest } = words;
  const questions = questionsOf(due);
  const overdue = questions.filter((question) => standingOf(question, rules, now).isOverdue).length;
  const first = questions.map(({ expiresAt }) => expiresAt).sort()[0] ?? now;
  const listed = new Set(listedOf(due));
  const rest = questions.length - listed.size;
  return {
    language: words.language,
    subject: digest.subject,
    preview: digest.preview(overdue, words.instant(first)),
    heading: digest.heading(questions.length),
    blocks: [
      { kind: 'text', text: `${digest.opening} ${digest.noLinks}` },
      ...ownBlocks({ ...input, listed }),
      ...awayBlocks({ ...input, listed }),
      ...(rest > 0 ? [{ kind: 'text' as const, text: digest.more(rest) }] : []),
    ],
    footer: digest.footer(rules.approval.digestQuestions),
    itemId: `open-questions-${due.reader.personId}`,
    list: 'open-questions',
  };
}

type Listing = DigestInput & { readonly listed: ReadonlySet<Approval> };

const ownBlocks = (input: Listing): Block[] => entriesOf(input.due.own, input, true);

const awayBlocks = (input: Listing): Block[] =>
  input.due.away.flatMap(({ person, questions }): Block[] => {
    const entries = entriesOf(questions, input, false);
    if (entries.length === 0) return [];
    const { digest, day } = input.words;
    const text = digest.awayUntil(person.name, day(awayUntil(person, dayOf(input.now))));
    return [{ kind: 'heading', text: digest.away(person.name) }, { kind: 'text', text }, ...entries];
  });

const awayUntil = ({ absences }: DigestDue['reader'], on: IsoDate): IsoDate =>
  absences.find((absence) => isAwayOn(on, absence))?.until ?? on;

function entriesOf(questions: readonly Approval[], input: Listing, isOwn: boolean): Block[] {
  const listed = questions.filter((question) => input.listed.has(question));
  const entries = listed.map((each) => entryOf(each, input, isOwn));
  return entries.length === 0 ? [] : [{ kind: 'entries', entries }];
}

function entryOf(question: Approval, { describe, rules, now, words }: DigestInput, isOwn: boolean): Entry {
  const { digest } = words;
  const { next, isOverdue, overdueBusinessDays } = standingOf(question, rules, now);
  const isClosed = question.attempts >= maxAttempts;
  const isToday = isOwn && !isClosed && next.step === 'remind' && now <= next.at && dayOf(next.at) === dayOf(now);
  const amount = words.money(question.amount, question.currency);
  return {
    name: subjectLine(subjectOf({ ...describe(question), purpose: question.purpose, amount }, words)),
    verdict: isOverdue ? digest.overdue(overdueBusinessDays) : digest.inTime,
    tone: isOverdue ? 'bad' : 'quiet',
    rows: [
      { label: digest.waitingSince, value: words.instant(question.askedAt) },
      { label: digest.decideBy, value: words.instant(question.expiresAt) },
      {
        label: digest.next,
        value: isToday ? digest.thisList : digest.nextStep[next.step](words.instant(next.at), question.purpose),
      },
      ...(isClosed ? [{ label: digest.link, value: digest.linkClosed }] : []),
    ],
  };
}
