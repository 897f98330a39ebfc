import type { EligibilityPolicy } from '../policy/eligibility.ts';
import type { ActivityType } from '../request/terms.ts';
import type { FindWords, FoundWords } from './eligible-words.ts';
import type { LineVerdict } from './finding.ts';
import { quoted } from './result.ts';

export type Standing = Pick<LineVerdict, 'verdict' | 'category' | 'reason'>;
type Rules = Pick<EligibilityPolicy, 'activities' | 'apart' | 'never'>;
type Named = { readonly stands: 'eligible' | 'never' | 'other'; readonly category: string };

/**
 * Is what a line names reimbursed for this activity? Words of several standings, or none the policy knows, are for a
 * person; but work of one kind is seldom named without a word of another, so beside an eligible cost only what is never
 * reimbursed, or a thing of its own, counts. docs/handbook.md § Claim audit
 */
export function standingOf(text: string, activityType: ActivityType, rules: Rules, find: FindWords): Standing {
  const named = weighed(namedIn(text, activityType, rules, find), rules);
  const line = `"${quoted(text)}"`;
  const [first] = named;
  if (!first) return unknown(null, `What ${line} is for cannot be told by its words.`);
  const other = named.find(({ stands }) => stands !== first.stands);
  if (other) {
    return unknown(null, `${line} names both ${spoken(first.category)} and ${spoken(other.category)}.`);
  }
  const { category } = first;
  switch (first.stands) {
    case 'eligible':
      return { verdict: 'eligible', category, reason: `${line} is ${spoken(category)}.` };
    case 'never':
      return {
        verdict: 'not-eligible',
        category,
        reason: `${line} is ${spoken(category)}, which is not reimbursed.`,
      };
    case 'other':
      return unknown(category, `${line} is ${spoken(category)}, which is no usual cost of this kind of activity.`);
  }
}

function weighed(named: readonly Named[], { apart }: Rules): readonly Named[] {
  if (!named.some(({ stands }) => stands === 'eligible')) return named;
  return named.filter(({ stands, category }) => stands !== 'other' || apart.includes(category));
}

/** The category of a line that names nothing but tax. */
export const taxCategory = 'tax';

/** What a text names that is never reimbursed for this activity. */
export const neverNamed = (text: string, activityType: ActivityType, rules: Rules, find: FindWords): string[] =>
  namedIn(text, activityType, rules, find).flatMap(({ stands, category }) =>
    stands === 'never' && category !== taxCategory ? [category] : [],
  );

function namedIn(text: string, activityType: ActivityType, rules: Rules, find: FindWords): Named[] {
  const costs = rules.activities[activityType];
  const never = [...rules.never, ...costs.never];
  const named = find(text).map(({ categories }: FoundWords): Named => {
    const eligible = categories.find((category) => costs.eligible.includes(category));
    if (eligible !== undefined) return { stands: 'eligible', category: eligible };
    const barred = categories.find((category) => never.includes(category));
    return barred === undefined
      ? { stands: 'other', category: categories[0] ?? '' }
      : { stands: 'never', category: barred };
  });
  // A rate or amount of tax is often mentioned beside what is bought.
  const goods = named.filter(({ category }) => category !== taxCategory);
  return goods.length > 0 ? goods : named;
}

const unknown = (category: string | null, reason: string): Standing => ({
  verdict: 'unknown',
  category,
  reason: `${reason} A person looks at it.`,
});

const spoken = (category: string): string => category.replaceAll('-', ' ');
