import type { ApprovalPurpose } from '../../../domain/approval/decision.ts';

type Step = 'remind' | 'escalate' | 'limit';

const next: Readonly<Record<Step, (at: string, purpose: ApprovalPurpose) => string>> = {
  remind: (at) => `a reminder on ${at}`,
  escalate: (at) => `the next person up is asked on ${at}`,
  limit: (at, purpose) =>
    purpose === 'request-approval' ? `the request is rejected on ${at}` : `the next person up is asked on ${at}`,
};

const overdue = (days: number): string => {
  if (days === 0) return 'overdue since today';
  return `overdue by ${days} business ${days === 1 ? 'day' : 'days'}`;
};

/** The list of everything that waits for somebody. */
export const digest = {
  subject: 'Your open questions',
  heading: (count: number) => (count === 1 ? 'One question waits' : `${count} questions wait`),
  preview: (overdue: number, until: string) => `${overdue} overdue. The first has time until ${until}.`,
  opening: 'The one whose time is over first stands on top.',
  noLinks:
    'This list has no links. The link to decide is in the mail of each question, which has the subject that is printed in bold. Where it says that this list is the reminder, no other is mailed.',
  waitingSince: 'Waiting since',
  decideBy: 'Decide by',
  next: 'Then',
  link: 'Its link',
  nextStep: next,
  thisList: 'this list is the reminder',
  linkClosed: 'closed after too many wrong amounts; the next mail brings another',
  inTime: 'in time',
  overdue,
  away: (person: string) => `Asked of ${person}`,
  awayUntil: (person: string, until: string) =>
    `${person} is away until ${until}, and you stand in. These mails went to ${person}, and nobody else can decide with their links. What is not answered goes on as it says here; a reminder that falls due while they are away brings you a link of your own.`,
  more: (count: number) => `${count} more wait. They follow as these are decided.`,
  footer: (from: number) =>
    `You get this list on business days, while at least ${from} questions wait for you and for those you stand in for.`,
};
