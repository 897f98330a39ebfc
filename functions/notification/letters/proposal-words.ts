import type { Language } from '../../domain/identity/role.ts';
import type { Proposed } from '../proposal.ts';

type About<T> = Readonly<Record<Proposed['about'], T>>;

export type ProposalWords = {
  readonly subject: About<(number: number) => string>;
  readonly preview: (proposer: string, reason: string) => string;
  readonly heading: About<string>;
  readonly proposed: About<(proposer: string) => string>;
  readonly untilThen: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly why: string;
  readonly inPlaceOf: string;
  readonly version: (number: number) => string;
  readonly none: string;
  readonly until: string;
  readonly noEnd: string;
  readonly whatChanges: string;
  readonly asWritten: About<string>;
  readonly nothing: string;
  readonly kinds: Readonly<Record<'added' | 'changed' | 'removed', string>>;
  readonly before: string;
  readonly after: string;
  readonly more: (rest: number) => string;
  readonly how: string;
  readonly read: string;
  readonly confirm: string;
  readonly decline: string;
  readonly noLinks: string;
  readonly footer: string;
};

/** What the mail about a proposal that waits for a second person says. */
export const proposalWords: Readonly<Record<Language, ProposalWords>> = {
  en: {
    subject: {
      policy: (number) => `Please confirm: a change of the policy (proposal ${number})`,
      raci: (number) => `Please confirm: a change of the matrix (proposal ${number})`,
    },
    preview: (proposer, reason) => `${proposer}: ${reason}`,
    heading: {
      policy: 'A change of the policy waits for a second person',
      raci: 'A change of the matrix waits for a second person',
    },
    proposed: {
      policy: (proposer) => `${proposer} proposed a change of the policy: the figures and lists that decisions go by.`,
      raci: (proposer) => `${proposer} proposed a change of the matrix: who answers for what.`,
    },
    untilThen:
      'It comes into force when another person confirms it, and you may. Until then everything stays as it is.',
    proposedBy: 'Proposed by',
    proposedAt: 'Proposed at',
    why: 'Why',
    inPlaceOf: 'In place of',
    version: (number) => `version ${number}`,
    none: 'nothing',
    until: 'Until',
    noEnd: 'No limit: it waits until somebody confirms or declines it, or another takes its place',
    whatChanges: 'What changes',
    asWritten: {
      policy: 'Names and values as the document has them: sums are in minor units, such as cents.',
      raci: 'Names and values as the document has them: tasks are counted from 0.',
    },
    nothing: 'Nothing differs from what is in force.',
    kinds: { added: 'new', changed: 'changed', removed: 'removed' },
    before: 'In force',
    after: 'Proposed',
    more: (rest) =>
      `And ${rest === 1 ? 'one more place' : `${rest} more places`} where it differs; the proposal lists every one.`,
    how: 'How to confirm or decline it',
    read: 'Read all of it',
    confirm: 'Confirm it',
    decline: 'Leave everything as it is',
    noLinks:
      'These are calls of the programme’s API, made with your own token. There is no link in this mail, and nothing can be decided from it.',
    footer: 'You get this mail because your seat may confirm changes of policy and matrix.',
  },
  de: {
    subject: {
      policy: (number) => `Bitte bestätigen: Änderung der Richtlinie (Vorschlag ${number})`,
      raci: (number) => `Bitte bestätigen: Änderung der Matrix (Vorschlag ${number})`,
    },
    preview: (proposer, reason) => `${proposer}: ${reason}`,
    heading: {
      policy: 'Eine Änderung der Richtlinie wartet auf eine zweite Person',
      raci: 'Eine Änderung der Matrix wartet auf eine zweite Person',
    },
    proposed: {
      policy: (proposer) =>
        `${proposer} schlägt eine Änderung der Richtlinie vor, also der Zahlen und Listen, nach denen entschieden wird.`,
      raci: (proposer) => `${proposer} schlägt eine Änderung der Matrix vor, also wer wofür verantwortlich ist.`,
    },
    untilThen:
      'Sie gilt, sobald eine andere Person sie bestätigt, und Sie dürfen das. Bis dahin bleibt alles, wie es ist.',
    proposedBy: 'Vorgeschlagen von',
    proposedAt: 'Vorgeschlagen am',
    why: 'Warum',
    inPlaceOf: 'Anstelle von',
    version: (number) => `Fassung ${number}`,
    none: 'nichts',
    until: 'Bis wann',
    noEnd:
      'Ohne Frist: Der Vorschlag wartet, bis ihn jemand bestätigt oder ablehnt oder ein anderer an seine Stelle tritt',
    whatChanges: 'Was sich ändert',
    asWritten: {
      policy: 'Namen und Werte stehen da wie im Dokument: Beträge in kleinsten Einheiten, etwa Cent.',
      raci: 'Namen und Werte stehen da wie im Dokument: Aufgaben zählen ab 0.',
    },
    nothing: 'Nichts weicht von dem ab, was gilt.',
    kinds: { added: 'neu', changed: 'geändert', removed: 'entfernt' },
    before: 'Gilt jetzt',
    after: 'Vorschlag',
    more: (rest) =>
      `Und ${rest === 1 ? 'eine weitere Stelle' : `${rest} weitere Stellen`}, an denen er abweicht; der Vorschlag nennt jede.`,
    how: 'So bestätigen Sie ihn oder lehnen ihn ab',
    read: 'Ganz lesen',
    confirm: 'Bestätigen',
    decline: 'Alles lassen, wie es ist',
    noLinks:
      'Das sind Aufrufe der API des Programms mit Ihrem eigenen Token. Diese Mail enthält keinen Link, und aus ihr heraus lässt sich nichts entscheiden.',
    footer: 'Sie bekommen diese Mail, weil Ihre Rolle Änderungen von Richtlinie und Matrix bestätigen darf.',
  },
};
