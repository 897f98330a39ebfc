import type { Answers } from '../en/answers.ts';

type Answer = Answers['claim-review'];
type Decided = Answer['decided']['approve'];

const decided = (did: string, what: string, sentence: string): Decided => ({
  did,
  thanks: (amount, at) => `Sie haben am ${at} ${what.replace('…', amount)}.`,
  sentence,
});

const approved = decided('hat genehmigt', '… genehmigt', 'Es wurde genehmigt.');
const rejected = decided('hat abgelehnt', '… abgelehnt', 'Es wurde abgelehnt.');
const returned = decided(
  'hat zur Überarbeitung zurückgegeben',
  '… zur Überarbeitung zurückgegeben',
  'Es wurde zur Überarbeitung zurückgegeben.',
);

const usual: Answer = {
  choices: [
    { verdict: 'approve', label: 'Genehmigen', note: 'Es geht mit dem gezeigten Betrag weiter.' },
    { verdict: 'return', label: 'Zur Überarbeitung zurückgeben', note: 'Der Partner kann ändern und erneut fragen.' },
    { verdict: 'reject', label: 'Ablehnen', note: 'Es endet hier.' },
  ],
  offered:
    'Auf der Seite genehmigen Sie, lehnen ab oder geben zurück; dort tippen Sie den Betrag noch einmal oder melden sich an.',
  decided: { approve: approved, reject: rejected, return: returned },
  reasonHint: 'Nötig, wenn Sie zurückgeben oder ablehnen. Der Partner liest sie.',
  chooseOne: 'Wählen Sie, ob Sie genehmigen, zurückgeben oder ablehnen.',
  lineNotInOrder:
    'Solange eine Zeile nicht in Ordnung ist, kann eine Abrechnung nicht genehmigt werden: geben Sie sie zurück oder lehnen Sie sie ab.',
};

const onDispute: Answer = {
  choices: [
    {
      verdict: 'approve',
      label: 'Dem Widerspruch stattgeben',
      note: 'Die Abrechnung geht mit dem gezeigten Betrag an die Finanzabteilung.',
    },
    {
      verdict: 'reject',
      label: 'Bei der Ablehnung bleiben',
      note: 'Sie bleibt abgelehnt, und ein weiterer Widerspruch ist nicht möglich.',
    },
  ],
  offered:
    'Auf der Seite geben Sie dem Widerspruch statt oder bleiben bei der Ablehnung; dort tippen Sie den Betrag noch einmal oder melden sich an.',
  decided: {
    approve: decided(
      'hat dem Widerspruch stattgegeben',
      'dem Widerspruch über … stattgegeben',
      'Dem Widerspruch wurde stattgegeben.',
    ),
    reject: decided('ist bei der Ablehnung geblieben', 'die Ablehnung von … bestätigt', 'Es bleibt bei der Ablehnung.'),
    return: returned,
  },
  reasonHint: 'In jedem Fall nötig. Der Partner liest sie.',
  chooseOne: 'Wählen Sie, ob Sie dem Widerspruch stattgeben oder bei der Ablehnung bleiben.',
  lineNotInOrder:
    'Solange eine Zeile nicht in Ordnung ist, kann einem Widerspruch nicht stattgegeben werden: bleiben Sie bei der Ablehnung.',
};

export const answers: Answers = {
  'request-approval': usual,
  'claim-review': usual,
  'claim-dispute': onDispute,
  'finance-approval': usual,
};
