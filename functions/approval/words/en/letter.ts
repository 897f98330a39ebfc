/** The words of the mail around what it shows. */
export const letter = {
  reminder: 'Reminder. ',
  escalated: 'Escalated to you. ',
  passedOn: 'Passed on to you. ',
  asked: (partner: string, what: string) => `${partner} asks for your decision on ${what}.`,
  stillWaits: 'It still waits for you.',
  linkIsNew: 'The earlier link was closed after too many wrong amounts; this one replaces it.',
  comesToYou: {
    silent: (person: string, day: string) => `${person} was asked on ${day} and has not answered, so it comes to you.`,
    unreachable: (person: string, day: string) =>
      `${person} was asked on ${day} and cannot be reached by mail, so it comes to you.`,
    absent: (person: string, day: string) => `${person} was asked on ${day} and is away, so it comes to you.`,
  },
  decideBy: (until: string) => `Please decide by ${until}.`,
  readAndDecide: 'Read and decide',
  openingChangesNothing: 'Opening the link changes nothing.',
  footer: (role: string) =>
    `You get this mail because you decide as ${role}. The link is yours alone: please do not forward it.`,
};
