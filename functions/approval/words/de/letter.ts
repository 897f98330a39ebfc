import type { Words } from '../en/words.ts';

export const letter: Words['letter'] = {
  reminder: 'Erinnerung. ',
  escalated: 'An Sie weitergegeben. ',
  passedOn: 'An Sie weitergegeben. ',
  asked: (partner, what) => `${partner} bittet um Ihre Entscheidung über ${what}.`,
  stillWaits: 'Die Frage wartet noch auf Sie.',
  linkIsNew: 'Der frühere Link wurde nach zu vielen falschen Beträgen geschlossen; dieser ersetzt ihn.',
  comesToYou: {
    silent: (person, day) => `${person} wurde am ${day} gefragt und hat nicht geantwortet; deshalb kommt sie zu Ihnen.`,
    unreachable: (person, day) =>
      `${person} wurde am ${day} gefragt und ist per Mail nicht erreichbar; deshalb kommt sie zu Ihnen.`,
    absent: (person, day) => `${person} wurde am ${day} gefragt und ist abwesend; deshalb kommt sie zu Ihnen.`,
  },
  decideBy: (until) => `Bitte entscheiden Sie bis ${until}.`,
  readAndDecide: 'Lesen und entscheiden',
  openingChangesNothing: 'Das Öffnen des Links ändert nichts.',
  footer: (role) =>
    `Sie bekommen diese Mail, weil Sie in der Rolle „${role}“ entscheiden. Der Link gehört nur Ihnen: bitte leiten Sie ihn nicht weiter.`,
};
