export { approve, askApproval, recordApproval, reject, returnForChanges } from './deciding.ts';
export { cancel, close, expire, makeClaimable, start } from './executing.ts';
export { extendClaims } from './extending.ts';
export { applyTriage, revise, submit, withdraw } from './filing.ts';
export { requestTransitions } from './transitions.ts';
