import type { ApprovalPurpose, ApprovalVerdict } from '../domain/approval/decision.ts';

type Choice = { readonly verdict: ApprovalVerdict; readonly label: string; readonly note: string };
type Decided = {
  /** After the name or seat of who decided. */
  readonly did: string;
  /** Before the amount. */
  readonly over: string;
  readonly sentence: string;
};
type Words = {
  /** What can be chosen on the page. */
  readonly choices: readonly Choice[];
  /** The same in one sentence of the mail. */
  readonly offered: string;
  readonly decided: Record<ApprovalVerdict, Decided>;
  readonly reasonHint: string;
  readonly chooseOne: string;
  readonly lineNotInOrder: string;
};

const approved: Decided = { did: 'approved', over: 'approved', sentence: 'It was approved.' };
const rejected: Decided = { did: 'rejected', over: 'rejected', sentence: 'It was rejected.' };
const returned: Decided = {
  did: 'returned for changes',
  over: 'returned for changes',
  sentence: 'It was returned for changes.',
};

const usual: Words = {
  choices: [
    { verdict: 'approve', label: 'Approve', note: 'It goes on with the amount shown.' },
    { verdict: 'return', label: 'Return for changes', note: 'The partner may change it and ask again.' },
    { verdict: 'reject', label: 'Reject', note: 'It ends here.' },
  ],
  offered: 'You approve, reject or return on the page',
  decided: { approve: approved, reject: rejected, return: returned },
  reasonHint: 'Needed when you return or reject. The partner reads it.',
  chooseOne: 'Choose whether to approve, return or reject.',
  lineNotInOrder: 'A claim cannot be approved while a line is not in order: return or reject it.',
};

const onDispute: Words = {
  choices: [
    { verdict: 'approve', label: 'Grant the dispute', note: 'The claim goes to finance with the amount shown.' },
    { verdict: 'reject', label: 'Uphold the rejection', note: 'It stays rejected, and cannot be disputed again.' },
  ],
  offered: 'You grant the dispute or uphold the rejection on the page',
  decided: {
    approve: {
      did: 'granted the dispute',
      over: 'granted the dispute over',
      sentence: 'The dispute was granted.',
    },
    reject: {
      did: 'upheld the rejection',
      over: 'upheld the rejection of',
      sentence: 'The rejection was upheld.',
    },
    return: returned,
  },
  reasonHint: 'Needed either way. The partner reads it.',
  chooseOne: 'Choose whether to grant the dispute or to uphold the rejection.',
  lineNotInOrder: 'A dispute cannot be granted while a line is not in order: uphold the rejection.',
};

/** How the answers to each question are put, in the mail, on the page and on the timeline. */
export const verdictWords: Record<ApprovalPurpose, Words> = {
  'request-approval': usual,
  'claim-review': usual,
  'claim-dispute': onDispute,
  'finance-approval': usual,
};
