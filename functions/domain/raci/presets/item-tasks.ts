import type { RaciTask } from '../matrix.ts';

/** The steps of requests, claims and audits where the duties are divided: the same in growth and enterprise. docs/handbook.md § Accountability */
export const itemTasks: readonly RaciTask[] = [
  {
    task: 'approve-requests',
    title: 'Decide on requests of transactional partners',
    stage: null,
    step: 'request-approval',
    persona: 'transactional',
    assign: { 'partner-marketing-manager': 'A/R', 'partner-account-manager': 'I', 'regional-lead': 'C', finance: 'I' },
  },
  {
    task: 'approve-requests-strategic',
    title: 'Decide on requests of strategic partners',
    stage: null,
    step: 'request-approval',
    persona: 'strategic',
    assign: { 'partner-account-manager': 'A', 'partner-marketing-manager': 'R', 'regional-lead': 'C', finance: 'I' },
  },
  {
    task: 'review-claims',
    title: 'Review open claims of transactional partners',
    stage: null,
    step: 'claim-review',
    persona: 'transactional',
    assign: { 'partner-marketing-manager': 'A/R', 'partner-operations': 'C', finance: 'I' },
  },
  {
    task: 'review-claims-strategic',
    title: 'Review open claims of strategic partners',
    stage: null,
    step: 'claim-review',
    persona: 'strategic',
    assign: {
      'partner-account-manager': 'A',
      'partner-marketing-manager': 'R',
      'partner-operations': 'C',
      finance: 'I',
    },
  },
  {
    task: 'answer-disputes',
    title: 'Answer disputes of rejected claims',
    stage: null,
    step: 'claim-dispute',
    assign: { 'partner-marketing-manager': 'A/R', 'partner-account-manager': 'C', 'regional-lead': 'I', finance: 'I' },
  },
  {
    task: 'confirm-reimbursement',
    title: 'Confirm reimbursement of claims',
    stage: null,
    step: 'finance-approval',
    assign: { finance: 'A/R', 'partner-marketing-manager': 'I', cro: 'I' },
  },
  {
    task: 'read-evidence',
    title: 'Keep the reading of evidence at work',
    stage: null,
    step: 'evidence-reading',
    assign: { 'partner-operations': 'A/R', 'partner-marketing-manager': 'C' },
  },
  {
    task: 'pay-claims',
    title: 'Pay claims and report settlements',
    stage: null,
    step: 'payment',
    assign: { finance: 'A/R', 'partner-operations': 'I', 'partner-user': 'I' },
  },
  {
    task: 'report-outcomes',
    title: 'Report what came of an activity',
    stage: 'measurement',
    step: 'outcome-report',
    assign: { 'partner-marketing-manager': 'A', 'partner-user': 'R', 'partner-account-manager': 'C', finance: 'I' },
  },
  {
    task: 'audit-levers',
    title: 'Run the quarterly audit of the levers',
    stage: 'measurement',
    step: 'lever-audit',
    assign: {
      'partner-operations': 'A/R',
      'partner-account-manager': 'I',
      'partner-marketing-manager': 'I',
      'regional-lead': 'I',
    },
  },
];
