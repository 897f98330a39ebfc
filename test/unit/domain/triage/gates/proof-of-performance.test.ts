import { expect, it } from 'vitest';
import { defaultPolicyRules } from '../../../../../functions/domain/policy/defaults.ts';
import { proofOfPerformanceGate } from '../../../../../functions/domain/triage/gates/proof-of-performance.ts';
import type { PastCampaign } from '../../../../../functions/domain/triage/snapshot.ts';
import { campaign, snapshot, terms } from '../../examples.ts';

const judge = (outcomes: PastCampaign[], motion = terms.motion, pipelineToSpend = 3) =>
  proofOfPerformanceGate(
    { ...terms, motion },
    { ...snapshot, outcomes },
    { ...defaultPolicyRules.triage, pipelineToSpend },
  );
const good = (number: number) => campaign(number, 100_000, 300_000);

it('passes three campaigns at exactly three times their spend', () => {
  expect(judge([good(1), good(2), good(3)])).toMatchObject({ verdict: 'pass', observed: '3 of 3 campaigns' });
});

it('fails when one of the three returned 2.99 times its spend', () => {
  const gate = judge([good(1), campaign(2, 100_000, 299_000), good(3)]);
  expect(gate).toMatchObject({ verdict: 'fail', observed: '2 of 3 campaigns' });
});

it('fails by a single cent, however large the sums', () => {
  const spend = 3_000_000_000_000_000;
  expect(judge([good(1), good(2), campaign(3, spend, spend * 3)]).verdict).toBe('pass');
  expect(judge([good(1), good(2), campaign(3, spend, spend * 3 - 2)]).verdict).toBe('fail');
});

it('is unproven with two campaigns, good or bad', () => {
  expect(judge([good(1), good(2)])).toMatchObject({ verdict: 'unproven', observed: '2 of 2 campaigns' });
  expect(judge([campaign(1, 100, 0), campaign(2, 100, 0)]).verdict).toBe('unproven');
  expect(judge([]).verdict).toBe('unproven');
});

it('looks at the last three by the day they ended', () => {
  const bad = campaign(1, 100_000, 0);
  const gate = judge([good(4), bad, good(2), good(3)]);
  expect(gate.verdict).toBe('pass');
  expect(gate.records).toEqual([4, 3, 2].map((n) => `outcome/${good(n).requestId}`));
});

it('does not count enablement nor a campaign that cost nothing', () => {
  const others = [campaign(4, 100_000, 0, 'enablement'), campaign(5, 0, 0), campaign(6, 0, 900)];
  expect(judge([good(1), good(2), ...others]).verdict).toBe('unproven');
  expect(judge([good(1), good(2), good(3), ...others]).verdict).toBe('pass');
});

it('takes a multiple with decimals exactly', () => {
  expect(judge([good(1), good(2), good(3)], 'content', 3.0001).verdict).toBe('fail');
});

it('asks nothing of enablement and first-deal incentives', () => {
  expect(judge([], 'enablement').verdict).toBe('not-applicable');
  expect(judge([], 'first-deal-incentive').verdict).toBe('not-applicable');
});
