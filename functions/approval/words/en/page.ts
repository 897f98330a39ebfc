/** The words of the page around what it shows. */
export const page = {
  problemTitle: (title: string) => `Problem: ${title}`,
  asked: (partner: string, person: string, role: string, what: string) =>
    `${partner} asks for the decision of ${person}, ${role}, on ${what}.`,
  why: {
    seat: (role: string) => `You are asked because you hold the seat ${role}.`,
    delegate: (role: string) => `You are asked as a delegate: the ${role} is away.`,
    manager: (role: string) =>
      `You are asked as the next person up: no ${role} answered, or is there and may decide here.`,
    'stand-in': (role: string) => `You are asked to stand in: there is no ${role} who is there and may decide here.`,
  },
  decideBy: 'Please decide by',
  toDecision: 'To your decision',
  yourDecision: 'Your decision',
  whatDoYouDecide: 'What do you decide?',
  amountTitle: 'Type the amount once more',
  amountHint: (amount: string) =>
    `It is ${amount}. Typing it shows that a person decides and no program that follows links.`,
  signInWhy:
    'This decision is confirmed by signing in, which shows that it is you. You come back to this page to decide; signing in decides nothing.',
  signIn: 'Sign in to decide',
  signedIn: (who: string, until: string, amount: string) =>
    `You are signed in as ${who} until ${until}. You decide on ${amount}.`,
  signedInAsOther: (who: string, person: string) =>
    `You signed in as ${who}, but ${person} is asked. Only ${person} can decide here, signed in with their own account.`,
  notSignedIn: (minutes: number) => `Sign in first; a sign-in lasts ${minutes} minutes.`,
  signInAgain: 'Sign in (opens in a new tab)',
  signInAgainHint: 'What you entered stays on this page: sign in, come back to it and record your decision.',
  reasonTitle: 'Reason',
  record: 'Record my decision',
  nothingDecidedYet: 'Nothing was decided yet',
  reasonNeeded: 'The reason must say why.',
  reasonTooLong: (most: number) => `The reason must be at most ${most} characters.`,
  typeAsShown: (amount: string) => `Type the amount as it is shown, ${amount}.`,
  wrongAmountsLeft: (left: number) =>
    `After ${left === 1 ? 'one more wrong amount' : `${left} more wrong amounts`} the link is closed.`,
  lineUndecided: (line: number) => `Line ${line} must be decided.`,
  lineReasonNeeded: (line: number) => `Line ${line} must have a reason.`,
  lineReasonTooLong: (line: number, most: number) => `Line ${line} must have a reason of at most ${most} characters.`,
  evidence: 'Evidence',
  decidedBefore: 'Decided before',
  alsoAsked: 'Asked at the same time, not decided yet',
  history: 'History',
  whyRejected: 'Why it was rejected',
  rejectedOn: (at: string) => `On ${at}, with these reasons:`,
  partnerSays: 'What the partner says',
  disputedOn: (at: string) => `Disputed on ${at}:`,
  linesHint:
    'Accept or overrule each line. A reason is needed where you overrule the audit or find an open line not in order; the partner reads the reasons of all lines that are not in order, at once.',
  checksPassed: (count: number) => `${count} checks passed`,
  claimAsAWhole: 'The claim as a whole',
  inOrder: 'In order',
  notInOrder: 'Not in order',
  reasonForLine: (line: number) => `Reason for line ${line}`,
  nothingReadOn: 'Nothing was read for a line on',
  seeAllPages: 'All its pages:',
  pageLink: (page: number) => `page ${page}`,
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}: `,
  nothingMarked: 'Nothing is marked.',
  marked: (lines: string) => `Marked: where line ${lines} was read.`,
};
