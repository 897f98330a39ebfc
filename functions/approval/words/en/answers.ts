import type { ApprovalPurpose, ApprovalVerdict } from '../../../domain/approval/decision.ts';

type Choice = { readonly verdict: ApprovalVerdict; readonly label: string; readonly note: string };
type Decided = {
  /** After the name or seat of who decided. */
  readonly did: string;
  /** To the one who decided. */
  readonly thanks: (amount: string, at: string) => string;
  readonly sentence: string;
};
type Answer = {
  /** What can be chosen on the page. */
  readonly choices: readonly Choice[];
  /** The same in one sentence of the mail. */
  readonly offered: string;
  readonly decided: Readonly<Record<ApprovalVerdict, Decided>>;
  readonly reasonHint: string;
  readonly chooseOne: string;
  readonly lineNotInOrder: string;
};
export type Answers = Readonly<Record<ApprovalPurpose, Answer>>;

const decided = (did: string, over: string, sentence: string): Decided => ({
  did,
  thanks: (amount, at) => `You ${over} ${amount} on ${at}.`,
  sentence,
});

const approved = decided('approved', 'approved', 'It was approved.');
const rejected = decided('rejected', 'rejected', 'It was rejected.');
const returned = decided('returned for changes', 'returned for changes', 'It was returned for changes.');

const usual: Answer = {
  choices: [
    { verdict: 'approve', label: 'Approve', note: 'It goes on with the amount shown.' },
    { verdict: 'return', label: 'Return for changes', note: 'The partner may change it and ask again.' },
    { verdict: 'reject', label: 'Reject', note: 'It ends here.' },
  ],
  offered: 'You approve, reject or return on the page, where you type the amount once more or sign in.',
  decided: { approve: approved, reject: rejected, return: returned },
  reasonHint: 'Needed when you return or reject. The partner reads it.',
  chooseOne: 'Choose whether to approve, return or reject.',
  lineNotInOrder: 'A claim cannot be approved while a line is not in order: return or reject it.',
};

const onDispute: Answer = {
  choices: [
    { verdict: 'approve', label: 'Grant the dispute', note: 'The claim goes to finance with the amount shown.' },
    { verdict: 'reject', label: 'Uphold the rejection', note: 'It stays rejected, and cannot be disputed again.' },
  ],
  offered: 'You grant the dispute or uphold the rejection on the page, where you type the amount once more or sign in.',
  decided: {
    approve: decided('granted the dispute', 'granted the dispute over', 'The dispute was granted.'),
    reject: decided('upheld the rejection', 'upheld the rejection of', 'The rejection was upheld.'),
    return: returned,
  },
  reasonHint: 'Needed either way. The partner reads it.',
  chooseOne: 'Choose whether to grant the dispute or to uphold the rejection.',
  lineNotInOrder: 'A dispute cannot be granted while a line is not in order: uphold the rejection.',
};

/** How the answers to each question are put, in the mail, on the page and on the timeline. */
export const answers: Answers = {
  'request-approval': usual,
  'claim-review': usual,
  'claim-dispute': onDispute,
  'finance-approval': usual,
};
