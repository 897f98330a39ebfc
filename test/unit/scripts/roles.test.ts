import { expect, test } from 'vitest';
import { rooms } from '../../../scripts/openapi/rooms.ts';

const contracts = rooms.flatMap((room) => room.contracts);
const rolesOf = (operationId: string) => contracts.find((each) => each.operationId === operationId)?.roles;

test('only finance and the head of partnerships fund budgets, only finance pays and reports payments', () => {
  expect(rolesOf('createBudget')).toEqual(['finance', 'head-of-partnerships']);
  for (const operationId of ['createPaymentBatches', 'downloadPaymentBatchFile', 'releasePayment', 'reportPayments']) {
    expect(rolesOf(operationId)).toEqual(['finance']);
  }
  expect(rolesOf('reportPain002')).toEqual(['finance']);
});

test('a partner user writes requests, claims, outcomes and bank details, and nothing else', () => {
  const writes = contracts.filter(({ method, roles }) => method !== 'GET' && roles.includes('partner-user'));
  expect(writes.map(({ operationId }) => operationId).toSorted()).toEqual(
    [
      'choosePayee',
      'declinePayee',
      'disputeClaim',
      'openClaim',
      'openUploadSlots',
      'reportOutcome',
      'reviseRequest',
      'submitClaim',
      'submitRequest',
      'tryRequest',
      'withdrawRequest',
    ].toSorted(),
  );
});

test('only finance confirms bank details, and only finance and the head of partnerships correct', () => {
  expect(rolesOf('confirmPayee')).toEqual(['finance']);
  for (const operationId of ['proposeCorrection', 'confirmCorrection', 'confirmPayerAccount']) {
    expect(rolesOf(operationId)).toEqual(['finance', 'head-of-partnerships']);
  }
});

test('policy and seats are kept by operations and the head of partnerships', () => {
  for (const operationId of ['changePolicy', 'putPerson']) {
    expect(rolesOf(operationId)).toEqual(['partner-operations', 'head-of-partnerships']);
  }
});

test('partner users see no list of partners, budgets, people or audits', () => {
  for (const operationId of ['listPartners', 'listBudgets', 'readBudget', 'listPeople', 'readLeverAudit']) {
    expect(rolesOf(operationId)).not.toContain('partner-user');
  }
});
