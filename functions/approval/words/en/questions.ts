import type { ApprovalPurpose } from '../../../domain/approval/decision.ts';

type Asked = { readonly partner: string; readonly amount: string };
type Question = {
  readonly heading: (asked: Asked) => string;
  /** What the decision is on. */
  readonly what: string;
  /** The heading above gates or checks. */
  readonly findings: string;
};
export type Questions = Readonly<Record<ApprovalPurpose, Question>>;

/** How each question is put, in the mail and on the page. */
export const questions: Questions = {
  'request-approval': {
    heading: ({ partner, amount }) => `${partner} asks for ${amount}`,
    what: 'a request for market development funds',
    findings: 'What the gates say',
  },
  'claim-review': {
    heading: ({ partner, amount }) => `Please review a claim of ${partner}: ${amount}`,
    what: 'a claim that the audit could not pass on its own',
    findings: 'What the audit found',
  },
  'claim-dispute': {
    heading: ({ partner, amount }) => `Please answer a dispute of ${partner}: ${amount}`,
    what: 'a claim that was rejected, which the partner disputes',
    findings: 'What the audit found',
  },
  'finance-approval': {
    heading: ({ partner, amount }) => `Please confirm ${amount} for ${partner}`,
    what: 'the reimbursement of a claim',
    findings: 'What the audit found',
  },
};
