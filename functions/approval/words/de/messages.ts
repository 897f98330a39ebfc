import type { Words } from '../en/words.ts';

export const messages: Words['messages'] = {
  unknownLink: {
    heading: 'Diesen Link gibt es nicht',
    sentence:
      'Bitte prüfen Sie, ob die ganze Adresse aus der Mail kopiert wurde; Mailprogramme brechen sie manchmal am Zeilenende um.',
  },
  crossSite: {
    heading: 'Die Entscheidung wurde nicht angenommen',
    sentence:
      'Das Formular wurde nicht von der Seite selbst gesendet. Bitte öffnen Sie den Link aus Ihrer Mail in einem aktuellen Browser und entscheiden Sie dort.',
  },
  unsupportedMethod: {
    heading: 'Diese Adresse zeigt nur eine Frage und nimmt die Entscheidung an',
    sentence: 'Durch das Öffnen wurde nichts entschieden.',
  },
  changed: {
    heading: 'Es hat sich etwas geändert, seit Sie gefragt wurden',
    sentence:
      'Wonach Sie gefragt wurden, wurde geändert, zurückgezogen oder ist schon weiter. Dieser Link entscheidet deshalb nichts mehr.',
    next: 'Wird Ihre Entscheidung noch einmal gebraucht, kommt eine neue Mail mit einem neuen Link.',
  },
  goOn: {
    heading: 'Weiter zur Anmeldung',
    sentence: 'Sie werden dorthin geleitet. Geschieht nichts, folgen Sie diesem Link; er entscheidet nichts.',
    link: 'Weiter zur Anmeldung',
  },
  signInFailed: {
    heading: 'Die Anmeldung ist nicht gelungen',
    sentence:
      'Es wurde nichts entschieden. Sie wurde abgebrochen, hat zu lange gedauert oder wurde in einem anderen Browser begonnen.',
    next: 'Bitte öffnen Sie den Link aus Ihrer Mail und melden Sie sich von dort noch einmal an.',
  },
  signInAway: {
    heading: 'Zurzeit kann sich niemand anmelden',
    sentence:
      'Diese Entscheidung wird durch eine Anmeldung bestätigt, und die Anmeldeseite ist nicht erreichbar. Es wurde nichts entschieden.',
    next: 'Bitte versuchen Sie den Link in ein paar Minuten noch einmal. Bleibt es dabei, sagen Sie es Partner-Operations.',
  },
  locked: {
    heading: 'Dieser Link ist geschlossen',
    sentence: (attempts) =>
      `Der Betrag wurde ${attempts}-mal falsch getippt, deshalb wurde der Link geschlossen. Es wurde nichts entschieden.`,
    next: 'Ist die Entscheidung noch offen und eine Mail fällig, bringt sie einen neuen Link. Sonst hilft Partner-Operations.',
  },
  closed: {
    heading: 'Diese Frage ist geschlossen',
    sentence: (at) =>
      `Andere, die zur selben Zeit gefragt wurden, haben bis ${at} nicht entschieden; es gibt deshalb nichts mehr zu entscheiden.`,
    next: 'Der Partner wurde eingeladen, noch einmal zu fragen.',
    notAskedAnyMore: 'Sie brauchen deshalb nicht mehr zu entscheiden.',
  },
  superseded: {
    heading: 'Dieser Link wurde ersetzt',
    sentence:
      'Die Frage wurde an jemand anderen weitergegeben, oder Sie haben eine neuere Mail mit einem anderen Link bekommen.',
  },
  expired: {
    heading: 'Dieser Link ist abgelaufen',
    sentence: (at) => `Die Zeit für die Entscheidung endete am ${at}.`,
  },
  thanks: { heading: 'Danke, Ihre Entscheidung ist festgehalten', next: 'Sie können diese Seite schließen.' },
  alreadyDecided: {
    heading: (person, at) => `Bereits entschieden von ${person} am ${at}`,
    next: 'Hier ist nichts mehr zu tun.',
  },
};
