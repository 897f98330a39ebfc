import { expect } from 'vitest';
import { as } from './app.ts';

export type Rules = { approval: Record<string, unknown> };

export const rulesInForce = async (): Promise<Rules> => (await as('finance')('GET', '/policy')).body.rules as Rules;

/** As the vendor changes its policy: one proposes, another confirms. */
export async function adoptPolicy(rules: Rules, reason: string): Promise<void> {
  const proposed = await as('partner-operations')('POST', '/policy', { rules, reason });
  expect(proposed.status, JSON.stringify(proposed.body)).toBe(201);
  if (proposed.body.status === 'in-force') return;
  const { number } = proposed.body.proposal as { number: number };
  const confirmed = await as('head-of-partnerships')('POST', `/policy/proposals/${number}/confirmation`, {});
  expect(confirmed.status, JSON.stringify(confirmed.body)).toBe(200);
}
