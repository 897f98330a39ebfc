import type { ClaimStatus } from './claim.ts';

type Row = { readonly from: readonly ClaimStatus[]; readonly to: ClaimStatus };

/**
 * Every step of a claim with the states it may start from and the one it leads to; the store turns `from` into the
 * condition of the write. docs/handbook.md § Claim
 */
export const claimTransitions = {
  submit: { from: ['draft', 'returned'], to: 'submitted' },
  startExtraction: { from: ['submitted'], to: 'extracting' },
  recordAudit: { from: ['extracting'], to: 'audited' },
  askReview: { from: ['audited'], to: 'in-review' },
  returnToPartner: { from: ['audited', 'in-review', 'pending-finance'], to: 'returned' },
  askFinance: { from: ['audited', 'in-review'], to: 'pending-finance' },
  approve: { from: ['pending-finance'], to: 'approved' },
  reject: { from: ['in-review', 'pending-finance', 'disputed'], to: 'rejected' },
  dispute: { from: ['rejected'], to: 'disputed' },
  grantDispute: { from: ['disputed'], to: 'pending-finance' },
  instructPayment: { from: ['approved'], to: 'payment-instructed' },
  settle: { from: ['payment-instructed'], to: 'paid' },
  close: { from: ['paid'], to: 'closed' },
  returnPayment: { from: ['paid', 'closed'], to: 'payment-instructed' },
  clawBack: { from: ['paid', 'closed', 'clawed-back'], to: 'clawed-back' },
  correctPayable: { from: ['payment-instructed'], to: 'payment-instructed' },
} as const satisfies Record<string, Row>;
