import type { RequestStatus } from './request.ts';

type Row = { readonly from: readonly RequestStatus[]; readonly to: RequestStatus };

/**
 * Every step of a request with the states it may start from and the one it leads to; the store turns `from` into the
 * condition of the write. docs/handbook.md § Request
 */
export const requestTransitions = {
  applyTriage: { from: ['submitted'], to: 'triaged' },
  askApproval: { from: ['triaged'], to: 'pending-approval' },
  recordApproval: { from: ['pending-approval'], to: 'pending-approval' },
  approve: { from: ['triaged', 'pending-approval'], to: 'approved' },
  reject: { from: ['triaged', 'pending-approval'], to: 'rejected' },
  returnForChanges: { from: ['triaged', 'pending-approval'], to: 'returned' },
  revise: { from: ['returned'], to: 'submitted' },
  withdraw: { from: ['submitted', 'triaged', 'pending-approval', 'returned'], to: 'withdrawn' },
  start: { from: ['approved'], to: 'in-execution' },
  makeClaimable: { from: ['in-execution'], to: 'claimable' },
  extendClaims: { from: ['claimable'], to: 'claimable' },
  close: { from: ['in-execution', 'claimable'], to: 'closed' },
  cancel: { from: ['approved', 'in-execution', 'claimable'], to: 'cancelled' },
  expire: { from: ['approved', 'in-execution', 'claimable'], to: 'expired' },
} as const satisfies Record<string, Row>;
