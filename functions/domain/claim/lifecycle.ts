export { clawBack, correctPayable, returnPayment } from './correcting.ts';
export { approve, askFinance, askReview, reject, returnToPartner } from './deciding.ts';
export { dispute, grantDispute } from './disputing.ts';
export { open, recordAudit, startExtraction, submit } from './filing.ts';
export { close, instructPayment, settle } from './paying.ts';
export { claimTransitions } from './transitions.ts';
