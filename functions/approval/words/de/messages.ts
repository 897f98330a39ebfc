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
  locked: {
    heading: 'Dieser Link ist geschlossen',
    sentence: (attempts) =>
      `Der Betrag wurde ${attempts}-mal falsch getippt, deshalb wurde der Link geschlossen. Es wurde nichts entschieden.`,
    next: 'Ist die Entscheidung bei der nächsten Erinnerung noch offen, bringt diese einen neuen Link.',
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
