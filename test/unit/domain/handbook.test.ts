import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultPolicyRules as rules } from '../../../functions/domain/policy/defaults.ts';
import { ActivityType } from '../../../functions/domain/request/terms.ts';

const root = join(import.meta.dirname, '../../..');
const handbook = readFileSync(join(root, 'docs/handbook.md'), 'utf8');
const sections = [...handbook.matchAll(/^###? (.+)$/gm)].map(([, title = '']) => title);

const sources = readdirSync(join(root, 'functions'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, 'functions', path), 'utf8') }));

it('has every section that a docstring refers to', () => {
  const dangling = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/handbook\.md §\s+(?:\*\s+)?([^\n]*)/g)]
      .filter(([, rest = '']) => !sections.some((title) => rest.startsWith(title)))
      .map(([found]) => `${path}: ${found}`),
  );
  expect(dangling).toEqual([]);
});

describe('the evidence table', () => {
  const row = (activityType: string) =>
    handbook
      .split('\n')
      .find((line) => line.startsWith(`| ${activityType} |`))
      ?.split('|')
      .slice(2, 4) ?? [];
  const slots = (cell = '') =>
    cell
      .split(',')
      .map((slot) => slot.trim())
      .filter((slot) => slot !== '');

  it.each(ActivityType.options)('lists the slots of %s', (activityType) => {
    const [required, optional] = row(activityType);
    const asked = rules.claim.evidence[activityType];
    const named = (isRequired: boolean) => asked.filter((each) => each.required === isRequired).map(({ slot }) => slot);
    expect(slots(required)).toEqual(named(true));
    expect(['receipt', ...slots(optional)]).toEqual(named(false));
  });
});

it('gives the figures of the default policy', () => {
  const { triage, approval, claim, lever, tier } = rules;
  const dollars = (minor: number) => `$${(minor / 100).toLocaleString('en-US')}`;
  for (const words of [
    `${triage.quoteToClosePercent} % of the quotes`,
    `fewer than ${triage.quotesForHistory} quotes`,
    `each of the last ${triage.campaignsLookedAt} with pipeline of ${triage.pipelineToSpend} × spend`,
    `${triage.leadTimeBusinessDays} business days before the start`,
    `the lower of ${dollars(triage.newPartnerCap)} and half the allocation`,
    `up to ${dollars(approval.chain[0]?.upTo ?? 0)} whoever is [accountable](#accountability); up to ${dollars(approval.chain[1]?.upTo ?? 0)} then`,
    `reminder after ${approval.reminderBusinessDays} business days (${approval.claimReviewBusinessDays} for a claim`,
    `escalation after ${approval.escalationBusinessDays}; after ${approval.limitBusinessDays} a request is rejected`,
    `whoever has at least ${approval.digestQuestions} open ones gets a list`,
    `for whoever has at least ${approval.digestQuestions};`,
    `revision of a returned request | ${approval.revisionDays} days`,
    `The share is ${claim.reimbursementSharePercent} %`,
    `claim after the last day of the activity | ${claim.claimDays} days`,
    `resubmission of a returned claim | ${claim.resubmissionDays} days`,
    `from ${claim.invoiceWindowDays} days before the activity to ${claim.invoiceWindowDays} days after`,
    `below ${claim.confidencePercent} % on supplier`,
    `at least ${lever.meetingsForConfidence} meetings and quotes for under ${lever.quoteRatePercent} %`,
    `at least ${lever.dealsForStrategic} deals, on average under ${lever.averageDealPercentOfMedian} %`,
    `no login for ${lever.dormantDays} days`,
    `| platinum | ${dollars(tier.platinum.revenue)} |`,
    `| gold | ${dollars(tier.gold.revenue)} | ${tier.gold.referrals} |`,
    `| silver | ${dollars(tier.silver.revenue)} | ${tier.silver.referrals} |`,
    `registered ${dollars(tier.base.registered)}, silver ${dollars(tier.base.silver)}, gold ${dollars(tier.base.gold)}, platinum ${dollars(tier.base.platinum)}`,
    `due ${rules.outcomeDueDays} days after the activity`,
    `settlement | ${rules.settlementDays} days after`,
  ]) {
    expect(handbook).toContain(words);
  }
});
