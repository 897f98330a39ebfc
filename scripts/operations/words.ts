import type { IsoInstant } from '../../functions/domain/calendar/dates.ts';
import { formatMoney } from '../../functions/domain/money/amount.ts';
import { regionInWords } from '../../functions/domain/names.ts';
import type { OpenQuestion, OperationsReply } from '../../functions/operations/contracts.ts';
import { roleInWords } from '../../functions/platform/mail/words.ts';

const purposes: Record<OpenQuestion['purpose'], string> = {
  'request-approval': 'Approval of a request',
  'claim-review': 'Review of a claim',
  'claim-dispute': 'Answer to a dispute',
  'finance-approval': 'Confirmation of a payment',
};

const steps: Record<OpenQuestion['next']['step'], string> = {
  remind: 'reminder',
  escalate: 'escalation',
  limit: 'limit',
};

/** `2026-12-22 09:00`, in UTC. */
export const minuteOf = (at: IsoInstant): string => at.slice(0, 16).replace('T', ' ');

/** An open question in words, for the terminal and for the page. docs/handbook.md § Operations */
export const inWords = (question: OpenQuestion) => ({
  what: purposes[question.purpose],
  item: question.itemId,
  about: `${question.partnerId}, ${formatMoney(question.amount, question.currency)}`,
  who: question.personName,
  seat: [roleInWords(question.role), question.region && regionInWords(question.region)].filter(Boolean).join(', '),
  asked: minuteOf(question.askedAt),
  next: `${steps[question.next.step]} ${minuteOf(question.next.at)}`,
  state: stateOf(question),
});

/** A question that nobody may decide, and what to do about it. */
export const unassignedInWords = ({ purpose, itemId, role, region, since }: OperationsReply['unassigned'][number]) => ({
  what: purposes[purpose],
  item: itemId,
  who: `nobody can decide as ${roleInWords(role)}, ${regionInWords(region)}`,
  since: minuteOf(since),
  todo: `seat somebody as ${roleInWords(role)} for ${regionInWords(region)}, or above; it is asked again within a day`,
});

function stateOf({ isStuck, isOverdue, overdueBusinessDays: days }: OpenQuestion): string {
  if (isStuck) return 'stuck: its workflow has stopped';
  if (!isOverdue) return 'in time';
  if (days === 0) return 'overdue since today';
  return `overdue by ${days} business ${days === 1 ? 'day' : 'days'}`;
}

/** The figures above everything else. */
export function figuresOf({
  open,
  unassigned,
  isCut,
  lastThirtyDays,
}: OperationsReply): { value: string; label: string }[] {
  const { decided, ranOut, inTimePercent } = lastThirtyDays;
  return [
    { value: `${open.length}${isCut ? ' or more' : ''}`, label: 'open questions' },
    { value: String(open.filter(({ isOverdue }) => isOverdue).length), label: 'overdue' },
    { value: String(open.filter(({ isStuck }) => isStuck).length + unassigned.length), label: 'stuck' },
    {
      value: inTimePercent === null ? '–' : `${inTimePercent} %`,
      label: `answered in time, of ${decided + ranOut} in 30 days`,
    },
  ];
}

/** An empty seat, and whose questions go there. */
export const vacantInWords = ({ role, region, persona }: OperationsReply['vacantSeats'][number]) => ({
  seat: roleInWords(role),
  where: `${regionInWords(region)}${persona === null ? '' : `, ${persona} partners`}`,
});

const subjects: Record<OperationsReply['proposals'][number]['about'], (name: string) => string> = {
  seat: (personId) => `Seat of ${personId}`,
  policy: (number) => `Policy, proposal ${number}`,
  raci: (number) => `Matrix, proposal ${number}`,
};

/** What waits for a second person, and since when. */
export const proposalInWords = (proposal: OperationsReply['proposals'][number]) => ({
  what: subjects[proposal.about](proposal.name),
  since: `proposed by ${proposal.proposedBy} on ${minuteOf(proposal.proposedAt)}${proposal.reason === null ? '' : `: ${proposal.reason}`}`,
});

/** Whose mail does not arrive, why and since when. */
export const unreachableInWords = ({ name, reason, since }: OperationsReply['unreachable'][number]): string =>
  `${name}: ${reason === 'bounce' ? 'mail came back' : 'complained of our mail'} on ${minuteOf(since)}`;

/** Whose holidays a region keeps, and until when they are known. */
export function calendarInWords({ place, until, endsSoon }: OperationsReply['calendars'][number]): string {
  if (place === null) return 'weekends only: no holidays are mapped';
  return `holidays of ${place}, known until ${until}${endsSoon ? ': generate further years' : ''}`;
}
