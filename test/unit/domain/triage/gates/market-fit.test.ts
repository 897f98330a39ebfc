import { expect, it } from 'vitest';
import { defaultPolicyRules } from '../../../../../functions/domain/policy/defaults.ts';
import type { RequestTerms } from '../../../../../functions/domain/request/terms.ts';
import { marketFitGate } from '../../../../../functions/domain/triage/gates/market-fit.ts';
import { snapshot, terms } from '../../examples.ts';

const goals = { regions: ['emea'], verticals: ['retail', 'healthcare'] };
const judge = (asked: Partial<RequestTerms>, corporateGoals = goals) =>
  marketFitGate({ ...terms, ...asked }, snapshot, { ...defaultPolicyRules.triage, corporateGoals });

it('passes what is in the footprint and on the list', () => {
  expect(judge({})).toMatchObject({ verdict: 'pass', observed: 'EMEA, Retail', records: ['partner/northwind'] });
});

it.each([
  [{ region: 'amer' }, 'region Americas is not among'],
  [{ region: 'apac' }, "region Asia-Pacific is outside the partner's footprint"],
  [{ vertical: 'healthcare' }, "vertical Healthcare is outside the partner's footprint"],
  [{ region: 'apac', vertical: 'mining' }, 'vertical Mining is not among'],
])('fails %o', (asked, words) => {
  const gate = judge(asked);
  expect(gate.verdict).toBe('fail');
  expect(gate.sentence).toContain(words);
});

it('asks a person while the goals of the quarter are not set', () => {
  expect(judge({}, { regions: [], verticals: [] }).verdict).toBe('review');
  expect(judge({}, { regions: ['emea'], verticals: [] }).verdict).toBe('review');
  expect(judge({ region: 'apac' }, { regions: [], verticals: [] }).verdict).toBe('fail');
});
