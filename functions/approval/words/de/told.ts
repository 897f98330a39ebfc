import { Seat } from '../../../domain/raci/role.ts';
import { formatsOf } from '../../../platform/mail/formats.ts';
import { roleInWords } from '../../../platform/mail/words.ts';
import { type Phrase, phraseBook } from '../phrase-book.ts';
import { evidenceLabels } from './evidence-labels.ts';
import { costInGerman, knownRegion, knownVertical, regionInGerman, verticalInGerman } from './names.ts';
import { evidenceParts, evidencePhrases, likenesses } from './phrases/evidence.ts';
import { gatePhrases } from './phrases/gates.ts';
import { historyPhrases } from './phrases/history.ts';
import { invoicePhrases } from './phrases/invoices.ts';
import { totalPhrases, whys } from './phrases/totals.ts';

const { day, role } = formatsOf('de');

/** `$1,234.50` as `1.234,50 $`: the figures as they are, with the marks and the place that German has for them. */
function money(value: string): string | undefined {
  const [, sign = '', currency, figures] = /^(-?)([^\d\s-]{1,4}|[A-Z]{3}\s)(\d[\d,]*(?:\.\d+)?)$/u.exec(value) ?? [];
  return currency && figures && `${sign}${figure(figures)}\u00a0${currency.trim()}`;
}

const figure = (value: string): string | undefined =>
  /^-?\d[\d,]*(\.\d+)?$/.test(value) ? value.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')) : undefined;

const isoDay = (value: string): string | undefined => (/^\d{4}-\d\d-\d\d$/.test(value) ? day(value) : undefined);

const seats = new Map(Seat.options.map((seat) => [roleInWords(seat), role(seat)]));

const answers: Readonly<Record<string, string>> = {
  approved: 'genehmigt',
  rejected: 'abgelehnt',
  'returned for changes': 'zur Änderung zurückgegeben',
  'granted the dispute': 'dem Widerspruch stattgegeben',
  'upheld the rejection': 'die Ablehnung bestätigt',
};

const gaps: Readonly<Record<string, string>> = {
  confidence: 'Zutrauen',
  strategic: 'Strategie',
  awareness: 'Bekanntheit',
  none: 'keine',
};

/** Several of a kind, all of which have to be: `a or b`. */
const listOf =
  (between: string, other: string, said: (value: string) => string | undefined) =>
  (value: string): string | undefined => {
    const all = value.split(between).map(said);
    return all.every((each) => each !== undefined) ? all.join(other) : undefined;
  };

const notSet = 'goals not set yet';
const goals = (said: (slug: string) => string) => (value: string) =>
  value === notSet ? 'noch offenen Zielen' : value.split(', ').map(said).join(', ');

const labelInGerman = (label: string): string => evidenceLabels[label] ?? label;

/** `clm_…: $120.00` */
function useOf(value: string): string | undefined {
  const [claim, sum = ''] = value.split(': ');
  const used = money(sum);
  return used && `${claim}: ${used}`;
}

/** Values of every phrase, by kind; those of other kinds stay as they are. */
const values = {
  money,
  moneys: (value: string) => listOf(' and ', ' und ', money)(value) ?? listOf(' or ', ' oder ', money)(value),
  figure,
  day: isoDay,
  days: listOf(' or ', ' oder ', isoDay),
  code: (value: string) => (/^[A-Z]{3}$/.test(value) ? value : undefined),
  role: (value: string) => seats.get(value),
  did: (value: string) => answers[value],
  gap: (value: string) => gaps[value],
  region: regionInGerman,
  knownRegion,
  knownVertical,
  vertical: verticalInGerman,
  regions: goals(regionInGerman),
  verticals: goals(verticalInGerman),
  label: (value: string) => value.split(', or: ').map(labelInGerman).join(', oder: '),
  uses: listOf(', ', ', ', (value) => useOf(value)),
  cost: (value: string) => (/^[a-z][a-z -]{0,60}$/.test(value) ? costInGerman(value) : undefined),
  labels: (value: string) =>
    value.replaceAll(/"([^"]*)"/g, (_, label: string) => `„${labelInGerman(label)}“`).replaceAll('“ and „', '“ und „'),
};

const part = (phrases: readonly Phrase[]) => phraseBook(phrases, () => values);
const parts = part([...gatePhrases, ...likenesses]);

/** Reasons that rules recorded, then what a person wrote, which stands as they wrote it. */
function beforeOwnWords(value: string, said: (text: string) => string | undefined): string {
  const ends = [...value.matchAll(/\. /g)].map(({ index }) => index + 1);
  for (const end of ends.slice(0, 12).reverse()) {
    const recorded = said(value.slice(0, end));
    if (recorded !== undefined) return `${recorded}${value.slice(end)}`;
  }
  return value;
}

/** A sentence of the records in German; undefined where it is not known, and is shown as it stands. */
export const told = phraseBook(
  // What is said of a document goes before what is said of a line: both begin with its name.
  [...gatePhrases, ...historyPhrases, ...invoicePhrases, ...evidencePhrases, ...totalPhrases],
  (itself) => ({
    ...values,
    said: (value) => itself(value) ?? beforeOwnWords(value, itself),
    why: part(whys),
    doubt: part(evidenceParts.doubts),
    hidden: part(evidenceParts.hidden),
    parts: listOf('; ', '; ', parts),
    repeats: listOf('; ', '; ', parts),
    places: listOf('; ', '; ', parts),
  }),
);
