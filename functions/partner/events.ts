import type { Act, NewEvent } from '../domain/event/change.ts';
import type { Partner } from '../domain/partner/partner.ts';
import type { MonthlyPerformance } from '../domain/partner/performance.ts';
import { canonicalHash } from '../platform/hash.ts';

/** What decides how money is asked for, and by whom; names are words, which events do not hold. */
const statedOf = ({ active, type, persona, touchModel, regions, verticals, lifecycleStage, signedOn }: Partner) => ({
  ...{ active, type, persona, touchModel, lifecycleStage, signedOn },
  regions: regions.join(' '),
  verticals: verticals.join(' '),
});

/** With the SHA-256 of all that is stated, so that the trail proves the names as well. */
const factsOf = (partner: Partner): NewEvent['facts'] => {
  const { name, alsoKnownAs, revision } = partner;
  const stated = statedOf(partner);
  return { revision, sha256: canonicalHash({ name, alsoKnownAs, ...stated }), ...stated };
};

/** docs/handbook.md § Partner */
export const partnerAdded = (partner: Partner, act: Act): NewEvent => ({
  ...about(partner, act),
  type: 'partner.added',
  facts: factsOf(partner),
  sentence: 'The partner was added.',
});

/** Everything that is stated, and what each that differs was before. docs/handbook.md § Partner */
export function partnerChanged(before: Partner, partner: Partner, act: Act): NewEvent {
  const is = new Map(Object.entries(statedOf(partner)));
  const differing = Object.entries(statedOf(before)).filter(([fact, value]) => is.get(fact) !== value);
  const facts = {
    ...factsOf(partner),
    ...Object.fromEntries(differing.map(([fact, value]) => [`${fact}Before`, value])),
  };
  return { ...about(partner, act), type: 'partner.changed', facts, sentence: 'What is stated of the partner changed.' };
}

/** The months that were fed, by the SHA-256 of their figures and of those in their place before; none where they are the same. docs/handbook.md § Partner */
export function performanceFed(
  partner: Partner,
  { stored, fed }: Readonly<Record<'stored' | 'fed', readonly MonthlyPerformance[]>>,
  act: Act,
): NewEvent[] {
  const inOrder = fed.toSorted((left, right) => left.month.localeCompare(right.month));
  const months = inOrder.map(({ month }) => month);
  const before = stored.filter(({ month }) => months.includes(month));
  const [sha256, sha256Before] = [canonicalHash(inOrder), before.length === 0 ? null : canonicalHash(before)];
  if (sha256 === sha256Before) return [];
  return [
    {
      ...about(partner, act),
      type: 'partner.performance-fed',
      facts: { months: months.join(' '), sha256, sha256Before },
      sentence: `Performance was fed for ${inWords(months)}.`,
    },
  ];
}

const about = ({ partnerId }: Partner, act: Act) => ({ ...act, itemId: partnerId, partnerId });

const inWords = (months: readonly string[]): string =>
  months.length > 3 ? `${months.length} months up to ${months.at(-1)}` : months.join(', ');
