import * as z from 'zod';
import { Region } from '../../ids.ts';
import { RaciRole } from '../role.ts';
import { Stage, WorkflowStep } from '../steps.ts';

/** What can be wrong with who answers for what, in the words of the trade. docs/handbook.md § Accountability */
export const FindingKind = z.enum([
  'dead-zone',
  'wish',
  'accountability-bloat',
  'role-collision',
  'unowned-stage',
  'relationship-and-revenue',
  'corporate-content',
  'shadow-raci',
  'heroic-generalist',
]);
export type FindingKind = z.infer<typeof FindingKind>;

/** One finding, where it is, and one sentence for whoever mends it. */
export const Finding = z.strictObject({
  kind: FindingKind,
  severity: z.enum(['breach', 'smell']),
  /** JSON pointer into the matrix: `/tasks/3/assign`. */
  field: z.string(),
  task: z.string().optional(),
  stage: Stage.optional(),
  step: WorkflowStep.optional(),
  region: Region.optional(),
  role: RaciRole.optional(),
  personId: z.string().optional(),
  sentence: z.string(),
});
export type Finding = z.infer<typeof Finding>;

/**
 * A breach leaves a question without the one human who answers it, or puts two duties together that have to be apart: it is
 * refused. With a smell somebody still answers: it is a warning. docs/handbook.md § Accountability
 */
const severityOf = {
  'dead-zone': 'breach',
  wish: 'breach',
  'accountability-bloat': 'breach',
  'unowned-stage': 'breach',
  'relationship-and-revenue': 'breach',
  'role-collision': 'smell',
  'corporate-content': 'smell',
  'shadow-raci': 'smell',
  'heroic-generalist': 'smell',
} as const satisfies Record<FindingKind, Finding['severity']>;

export const found = (kind: FindingKind, where: Omit<Finding, 'kind' | 'severity'>): Finding => ({
  kind,
  severity: severityOf[kind],
  ...where,
});
