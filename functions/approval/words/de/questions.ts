import type { Questions } from '../en/questions.ts';

export const questions: Questions = {
  'request-approval': {
    heading: ({ partner, amount }) => `${partner} bittet um ${amount}`,
    what: 'einen Antrag auf Marketingmittel (MDF)',
    findings: 'Was die Prüfschritte sagen',
  },
  'claim-review': {
    heading: ({ partner, amount }) => `Bitte prüfen Sie eine Abrechnung von ${partner}: ${amount}`,
    what: 'eine Abrechnung, die das Audit nicht allein freigeben konnte',
    findings: 'Was das Audit ergab',
  },
  'claim-dispute': {
    heading: ({ partner, amount }) => `Bitte beantworten Sie einen Widerspruch von ${partner}: ${amount}`,
    what: 'eine abgelehnte Abrechnung, gegen deren Ablehnung der Partner Widerspruch eingelegt hat',
    findings: 'Was das Audit ergab',
  },
  'finance-approval': {
    heading: ({ partner, amount }) => `Bitte bestätigen Sie ${amount} für ${partner}`,
    what: 'die Erstattung einer Abrechnung',
    findings: 'Was das Audit ergab',
  },
};
