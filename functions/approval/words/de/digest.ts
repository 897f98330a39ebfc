import type { Words } from '../en/words.ts';

export const digest: Words['digest'] = {
  subject: 'Ihre offenen Fragen',
  heading: (count) => (count === 1 ? 'Eine Frage wartet' : `${count} Fragen warten`),
  preview: (overdue, until) => `${overdue} überfällig. Die erste hat Zeit bis ${until}.`,
  opening: 'Oben steht die Frage, deren Zeit zuerst abläuft.',
  noLinks:
    'Diese Liste enthält keine Links. Der Link zum Entscheiden steht in der Mail zur jeweiligen Frage; ihr Betreff ist hier fett gedruckt. Wo steht, dass diese Liste die Erinnerung ist, kommt keine weitere.',
  waitingSince: 'Wartet seit',
  decideBy: 'Frist bis',
  next: 'Danach',
  link: 'Link dazu',
  nextStep: {
    remind: (at) => `Erinnerung am ${at}`,
    escalate: (at) => `Frage an die nächsthöhere Person am ${at}`,
    limit: (at, purpose) =>
      purpose === 'request-approval' ? `Ablehnung des Antrags am ${at}` : `Frage an die nächsthöhere Person am ${at}`,
  },
  thisList: 'diese Liste ist die Erinnerung',
  linkClosed: 'nach zu vielen falschen Beträgen geschlossen; die nächste Mail bringt einen neuen',
  inTime: 'in der Frist',
  overdue: (days) => {
    if (days === 0) return 'seit heute überfällig';
    return `seit ${days === 1 ? 'einem Arbeitstag' : `${days} Arbeitstagen`} überfällig`;
  },
  away: (person) => `Gefragt ist ${person}`,
  awayUntil: (person, until) =>
    `${person} ist bis ${until} abwesend, und Sie sind die Vertretung. Diese Mails gingen an ${person}, und nur von dort kann mit den Links entschieden werden. Was nicht beantwortet wird, geht weiter, wie es hier steht; eine Erinnerung, die in diese Zeit fällt, bringt Ihnen einen eigenen Link.`,
  more: (count) => `${count} weitere warten. Sie folgen, sobald diese entschieden sind.`,
  footer: (from) =>
    `Sie bekommen diese Liste an Arbeitstagen, solange mindestens ${from} Fragen auf Sie und auf die warten, die Sie vertreten.`,
};
