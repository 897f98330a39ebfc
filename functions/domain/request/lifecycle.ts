export { approve, askApproval, recordApproval, reject, returnForChanges } from './deciding.ts';
export { cancel, close, expire, makeClaimable, start } from './executing.ts';
export { extendClaims } from './extending.ts';
export { applyTriage, revise, submit, withdraw } from './filing.ts';
export { isAgreed, recordInParallel, refusalIn, stagesWaiting } from './in-parallel.ts';
export { requestTransitions } from './transitions.ts';
