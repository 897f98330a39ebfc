import type { FieldProblem } from '../errors.ts';
import type { PolicyRules } from '../policy/policy.ts';
import type { ActivityType } from '../request/terms.ts';
import type { MetricAsked } from './metric.ts';
import type { OutcomeReport } from './outcome.ts';

/** Figures that every report has anyhow. */
const standing: ReadonlySet<string> = new Set<keyof OutcomeReport>(['leads']);

/** What the policy asks of this kind of activity. docs/handbook.md § Outcomes */
export const metricsAsked = (activityType: ActivityType, { metrics }: PolicyRules): readonly MetricAsked[] =>
  metrics[activityType];

/** Metrics that are not asked for, and words where a figure is. docs/handbook.md § Outcomes */
export function metricProblems({ metrics = {} }: OutcomeReport, asked: readonly MetricAsked[]): FieldProblem[] {
  const wanted = asked.filter(({ name }) => !standing.has(name));
  return Object.entries(metrics).flatMap(([name, value]) => {
    const field = `/metrics/${name}`;
    const metric = wanted.find((one) => one.name === name);
    if (!metric) {
      const names = wanted.map((one) => one.name).join(', ');
      return [{ field, problem: `is not asked for; ${names === '' ? 'no metric is' : `asked are ${names}`}` }];
    }
    if (metric.as === 'figure' && typeof value !== 'number') return [{ field, problem: 'must be a number' }];
    if (metric.as === 'words' && typeof value !== 'string') return [{ field, problem: 'must be words' }];
    return [];
  });
}

/** The names of metrics that were asked for and not told. docs/handbook.md § Outcomes */
export const missingMetrics = (
  { metrics = {} }: { readonly metrics?: OutcomeReport['metrics'] },
  asked: readonly MetricAsked[],
) => asked.flatMap(({ name }) => (standing.has(name) || name in metrics ? [] : [name]));
