import type { Words } from '../en/words.ts';

export const page: Words['page'] = {
  problemTitle: (title) => `Fehler: ${title}`,
  asked: (partner, person, role, what) =>
    `${partner} bittet ${person} in der Rolle „${role}“ um eine Entscheidung über ${what}.`,
  why: {
    seat: (role) => `Sie werden gefragt, weil Sie die Rolle „${role}“ innehaben.`,
    delegate: (role) => `Sie werden als Vertretung gefragt: In der Rolle „${role}“ ist jemand abwesend.`,
    manager: (role) =>
      `Sie werden als nächsthöhere Person gefragt: In der Rolle „${role}“ kam keine Antwort, oder dort kann niemand entscheiden.`,
    'stand-in': (role) => `Sie werden ersatzweise gefragt: In der Rolle „${role}“ kann hier niemand entscheiden.`,
  },
  decideBy: 'Bitte entscheiden Sie bis',
  toDecision: 'Zu Ihrer Entscheidung',
  yourDecision: 'Ihre Entscheidung',
  whatDoYouDecide: 'Wie entscheiden Sie?',
  amountTitle: 'Tippen Sie den Betrag noch einmal',
  amountHint: (amount) =>
    `Er beträgt ${amount}. Das Tippen zeigt, dass ein Mensch entscheidet und kein Programm, das Links folgt.`,
  signInWhy:
    'Diese Entscheidung wird durch eine Anmeldung bestätigt: sie zeigt, dass Sie es sind. Danach kommen Sie auf diese Seite zurück und entscheiden; die Anmeldung selbst entscheidet nichts.',
  signIn: 'Anmelden, um zu entscheiden',
  signedIn: (who, until, amount) => `Sie sind bis ${until} als ${who} angemeldet. Sie entscheiden über ${amount}.`,
  signedInAsOther: (who, person) =>
    `Sie haben sich als ${who} angemeldet, gefragt ist aber ${person}. Nur ${person} kann hier entscheiden, mit dem eigenen Konto angemeldet.`,
  notSignedIn: (minutes) => `Melden Sie sich zuerst an; eine Anmeldung gilt ${minutes} Minuten.`,
  signInAgain: 'Anmelden (öffnet einen neuen Tab)',
  signInAgainHint:
    'Was Sie eingegeben haben, bleibt auf dieser Seite stehen: Melden Sie sich an, kommen Sie hierher zurück und halten Sie Ihre Entscheidung fest.',
  reasonTitle: 'Begründung',
  record: 'Meine Entscheidung festhalten',
  nothingDecidedYet: 'Es ist noch nichts entschieden',
  reasonNeeded: 'Die Begründung muss sagen, warum.',
  reasonTooLong: (most) => `Die Begründung darf höchstens ${most} Zeichen lang sein.`,
  typeAsShown: (amount) => `Tippen Sie den Betrag so, wie er dasteht: ${amount}.`,
  wrongAmountsLeft: (left) =>
    `Nach ${left === 1 ? 'einem weiteren falschen Betrag' : `${left} weiteren falschen Beträgen`} wird der Link geschlossen.`,
  lineUndecided: (line) => `Zeile ${line} muss entschieden werden.`,
  lineReasonNeeded: (line) => `Zeile ${line} braucht eine Begründung.`,
  lineReasonTooLong: (line, most) => `Die Begründung zu Zeile ${line} darf höchstens ${most} Zeichen lang sein.`,
  evidence: 'Nachweise',
  decidedBefore: 'Bisherige Entscheidungen',
  alsoAsked: 'Zur selben Zeit gefragt, noch nicht entschieden',
  history: 'Verlauf',
  whyRejected: 'Warum abgelehnt wurde',
  rejectedOn: (at) => `Am ${at}, mit diesen Gründen:`,
  partnerSays: 'Was der Partner sagt',
  disputedOn: (at) => `Widerspruch vom ${at}:`,
  linesHint:
    'Bestätigen oder ändern Sie das Urteil jeder Zeile. Eine Begründung ist nötig, wo Sie vom Audit abweichen oder eine offene Zeile nicht in Ordnung finden; der Partner liest die Begründungen aller Zeilen, die nicht in Ordnung sind, auf einmal.',
  checksPassed: (count: number) => `${count} Prüfungen bestanden`,
  claimAsAWhole: 'Die Abrechnung als Ganzes',
  inOrder: 'In Ordnung',
  notInOrder: 'Nicht in Ordnung',
  reasonForLine: (line) => `Begründung zu Zeile ${line}`,
  nothingReadOn: 'Für keine Zeile gelesen wurde auf',
  seeAllPages: 'Alle Seiten:',
  pageLink: (page) => `Seite ${page}`,
  pageOf: (page, pages) => `Seite ${page} von ${pages}: `,
  nothingMarked: 'Nichts ist markiert.',
  marked: (lines) => `Markiert ist, wo Zeile ${lines} gelesen wurde.`,
};
