import type { CorrectionStatus } from './correction.ts';

type Row = { readonly from: readonly CorrectionStatus[]; readonly to: CorrectionStatus };

/** The steps of a correction; the store turns `from` into the condition of the write. docs/handbook.md § Corrections */
export const correctionTransitions = {
  confirm: { from: ['proposed'], to: 'confirmed' },
  decline: { from: ['proposed'], to: 'declined' },
} as const satisfies Record<string, Row>;
