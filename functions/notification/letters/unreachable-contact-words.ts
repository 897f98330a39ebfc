import type { Language, Unreachable } from '../../domain/identity/role.ts';

export type UnreachableContactWords = {
  readonly heading: (contact: string) => string;
  readonly preview: string;
  readonly because: Readonly<Record<Unreachable['reason'], string>>;
  readonly nothingMore: string;
  readonly request: string;
  readonly partner: string;
  readonly contact: string;
  readonly cameBack: string;
  readonly pleaseTell: string;
  readonly footer: string;
};

/** What the letter about a contact whom mail does not reach says. */
export const unreachableContactWords: Readonly<Record<Language, UnreachableContactWords>> = {
  en: {
    heading: (contact) => `Mail does not reach ${contact}`,
    preview: 'The partner does not hear of this item by mail.',
    because: {
      bounce: 'The mailbox does not exist or refuses our mail.',
      complaint: 'The mail was reported as unwanted.',
    },
    nothingMore: 'Nothing more is sent to that address.',
    request: 'Request',
    partner: 'Partner',
    contact: 'Contact',
    cameBack: 'Came back',
    pleaseTell:
      'Please tell the partner another way. What is filed from now on goes to the address of whoever files it.',
    footer: 'You get this mail because you are the partner marketing manager of this region, or stand in for them.',
  },
  de: {
    heading: (contact) => `Mail erreicht ${contact} nicht`,
    preview: 'Der Partner erfährt von diesem Vorgang nichts per Mail.',
    because: {
      bounce: 'Das Postfach gibt es nicht, oder es nimmt unsere Mail nicht an.',
      complaint: 'Die Mail wurde als unerwünscht gemeldet.',
    },
    nothingMore: 'An diese Adresse wird nichts mehr gesendet.',
    request: 'Antrag',
    partner: 'Partner',
    contact: 'Kontakt',
    cameBack: 'Kam zurück',
    pleaseTell:
      'Bitte sagen Sie es dem Partner auf anderem Weg. Was von jetzt an eingereicht wird, geht an die Adresse der Person, die es einreicht.',
    footer: 'Sie bekommen diese Mail, weil Sie das Partner-Marketing dieser Region verantworten oder dort vertreten.',
  },
};
