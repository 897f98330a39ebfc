import type { IsoDate, IsoInstant } from '../../domain/calendar/dates.ts';
import type { Language } from '../../domain/identity/role.ts';
import type { Currency } from '../../domain/money/money.ts';
import { shownIn } from '../../domain/money/shown.ts';
import type { Seat } from '../../domain/raci/role.ts';
import { dayInWords, instantInWords, roleInWords } from './words.ts';

/** How a language writes days, instants, sums and seats. */
export type Formats = {
  readonly language: Language;
  readonly day: (day: IsoDate | IsoInstant) => string;
  readonly instant: (instant: IsoInstant) => string;
  /** A sum in minor units. */
  readonly money: (minor: number, currency: Currency) => string;
  readonly role: (role: Seat) => string;
};

export const formatsOf = (language: Language): Formats => formats[language];

const germanDay = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' });
const germanTime = new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

const germanSeats: Record<Seat, string> = {
  'partner-user': 'Partner',
  'partner-account-manager': 'Partner-Account-Management',
  'partner-marketing-manager': 'Partner-Marketing',
  'regional-lead': 'Regionalleitung',
  'partner-sales-executive': 'Partner-Vertrieb',
  'partner-operations': 'Partner-Operations',
  'head-of-partnerships': 'Leitung Partnerschaften',
  'partner-solutions-architect': 'Partner-Lösungsarchitektur',
  'partner-engineering': 'Partner-Engineering',
  sales: 'Vertrieb',
  'sales-operations': 'Vertriebssteuerung',
  'corporate-marketing': 'Unternehmensmarketing',
  legal: 'Rechtsabteilung',
  finance: 'Finanzen',
  cro: 'CRO',
  ceo: 'CEO',
};

const formats: Record<Language, Formats> = {
  en: {
    language: 'en',
    day: dayInWords,
    instant: instantInWords,
    money: (minor, currency) => shownIn('en', minor, currency),
    role: roleInWords,
  },
  de: {
    language: 'de',
    day: (day) => germanDay.format(new Date(day)),
    instant: (instant) => {
      const at = new Date(instant);
      return `${germanDay.format(at)}, ${germanTime.format(at)} Uhr (UTC)`;
    },
    money: (minor, currency) => shownIn('de', minor, currency),
    role: (role) => germanSeats[role],
  },
};
