/** Pages that only say something: decided, gone, refused. */
export const messages = {
  unknownLink: {
    heading: 'There is no such link',
    sentence:
      'Please check that the whole address was copied from the mail; mail programs sometimes break it at the end of a line.',
  },
  crossSite: {
    heading: 'The decision was not taken',
    sentence:
      'The form was not sent from the approval page itself. Please open the link from your mail in an up-to-date browser and decide there.',
  },
  unsupportedMethod: {
    heading: 'This address only shows and takes a decision',
    sentence: 'Nothing was decided by opening it.',
  },
  changed: {
    heading: 'This has changed since you were asked',
    sentence: 'What you were asked about was changed, withdrawn or moved on, so this link no longer decides anything.',
    next: 'If your decision is needed again, a new mail with a new link comes to you.',
  },
  goOn: {
    heading: 'On to the sign-in page',
    sentence: 'You are being taken there. If nothing happens, follow this link; nothing is decided by it.',
    link: 'Go on to sign in',
  },
  signInFailed: {
    heading: 'Signing in did not work',
    sentence: 'Nothing was decided. It was broken off, took too long, or was started in another browser.',
    next: 'Please open the link from your mail and sign in from there once more.',
  },
  signInAway: {
    heading: 'Nobody can sign in at the moment',
    sentence: 'This decision is confirmed by signing in, and the sign-in page cannot be reached. Nothing was decided.',
    next: 'Please try the link again in a few minutes. If it stays so, tell partner operations.',
  },
  locked: {
    heading: 'This link is closed',
    sentence: (attempts: number) =>
      `The amount was typed wrongly ${attempts} times, so the link was closed. Nothing was decided.`,
    next: 'If the decision is still open and another mail is due, it brings a new link. Otherwise partner operations can help.',
  },
  closed: {
    heading: 'This question is closed',
    sentence: (at: string) =>
      `Others who were asked at the same time did not decide by ${at}, so nothing is left to decide.`,
    next: 'The partner was invited to ask again.',
    notAskedAnyMore: 'So you need not decide any more.',
  },
  superseded: {
    heading: 'This link was replaced',
    sentence: 'The question was passed on to somebody else, or a newer mail with another link was sent to you.',
  },
  expired: {
    heading: 'This link has expired',
    sentence: (at: string) => `The time to decide ended on ${at}.`,
  },
  thanks: { heading: 'Thank you, your decision is recorded', next: 'You can close this page.' },
  alreadyDecided: {
    heading: (person: string, at: string) => `Already decided by ${person} at ${at}`,
    next: 'There is nothing left to do here.',
  },
};
