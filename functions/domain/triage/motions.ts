import type { Motion } from '../request/terms.ts';

/** What weak velocity or a confidence gap stops: nothing but demand generation. docs/handbook.md § Triage */
export const isDemandGeneration = (motion: string): boolean => motion === ('demand-generation' satisfies Motion);

/** Motions that are not spent for pipeline and so are neither judged by it nor count as a past campaign. */
const notForPipeline: ReadonlySet<string> = new Set<Motion>(['enablement', 'first-deal-incentive']);

/** Whether a motion has to return pipeline: docs/handbook.md § Triage, proof of performance. */
export const isCampaign = (motion: string): boolean => !notForPipeline.has(motion);
