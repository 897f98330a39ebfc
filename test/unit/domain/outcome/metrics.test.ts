import { expect, it } from 'vitest';
import { metricProblems, metricsAsked, missingMetrics } from '../../../../functions/domain/outcome/metrics.ts';
import { defaultPolicyRules } from '../../../../functions/domain/policy/defaults.ts';
import { ActivityType } from '../../../../functions/domain/request/terms.ts';

const report = { currency: 'USD', spend: 1, pipeline: 1, closedWon: 1, leads: 3 };
const webinar = metricsAsked('webinar', defaultPolicyRules);
const offer = metricsAsked('customer-offer', defaultPolicyRules);

it.each(ActivityType.options)('asks %s for metrics of different names', (activityType) => {
  const names = metricsAsked(activityType, defaultPolicyRules).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it('says which are missing; leads are a figure of every report', () => {
  expect(missingMetrics({}, webinar)).toEqual(['registered', 'attended']);
  expect(missingMetrics({ metrics: { registered: 80, attended: 0 } }, webinar)).toEqual([]);
});

it('refuses names that are not asked for, and words where a figure is', () => {
  expect(metricProblems({ ...report, metrics: { registered: 80, attended: 51 } }, webinar)).toEqual([]);
  expect(metricProblems({ ...report, metrics: { clicks: 1, leads: 2, attended: 'many' } }, webinar)).toEqual([
    { field: '/metrics/clicks', problem: 'is not asked for; asked are registered, attended' },
    { field: '/metrics/leads', problem: 'is not asked for; asked are registered, attended' },
    { field: '/metrics/attended', problem: 'must be a number' },
  ]);
  expect(metricProblems({ ...report, metrics: { 'results-summary': 5 } }, offer)).toEqual([
    { field: '/metrics/results-summary', problem: 'must be words' },
  ]);
  expect(metricProblems({ ...report, metrics: { 'results-summary': 'Twelve were sold.' } }, offer)).toEqual([]);
  const [refused] = metricProblems({ ...report, metrics: { units: 5 } }, metricsAsked('demo-unit', defaultPolicyRules));
  expect(refused?.problem).toContain('no metric is');
});
