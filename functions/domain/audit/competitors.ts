import type { EligibilityPolicy } from '../policy/eligibility.ts';
import { folded } from './eligible-words.ts';

/** The competitor of the policy's list that a text names, as whole words; undefined for none. docs/handbook.md § Evidence */
export function competitorIn(
  text: string,
  { competitors }: Pick<EligibilityPolicy, 'competitors'>,
): string | undefined {
  const words = ` ${folded(text)} `;
  return competitors.find((name) => words.includes(` ${folded(name)} `));
}
