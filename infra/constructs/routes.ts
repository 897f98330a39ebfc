export type RouteKey = `${'GET' | 'HEAD' | 'POST' | 'PUT'} /${string}`;

/** Every operation of the API by the function that serves it. All of them need a token. */
export const signedInRoutes = {
  'request-api': [
    'POST /requests',
    'GET /requests',
    'GET /requests/{requestId}',
    'PUT /requests/{requestId}',
    'POST /requests/{requestId}/withdrawal',
    'POST /requests/{requestId}/claim-extension',
    'POST /requests/what-if',
  ],
  'claim-api': [
    'POST /requests/{requestId}/claims',
    'GET /requests/{requestId}/claims',
    'GET /claims/{claimId}',
    'POST /claims/{claimId}/upload-slots',
    'POST /claims/{claimId}/submission',
    'POST /claims/{claimId}/dispute',
  ],
  'review-api': ['GET /reviews', 'GET /reviews/agreement', 'GET /reviews/{claimId}'],
  'statement-api': ['GET /partners/{partnerId}/statement', 'GET /budgets/{budgetId}/statement'],
  'operations-api': ['GET /operations'],
  'payment-api': [
    'POST /payment-batches',
    'GET /payment-batches',
    'GET /payment-batches/{batchId}',
    'GET /payment-batches/{batchId}/files/{format}',
    'GET /payments',
    'POST /payments/{paymentId}/release',
    'POST /payment-reports',
    'POST /payment-reports/pain.002',
    'GET /payment-ageing',
  ],
  'bank-api': [
    'GET /partners/{partnerId}/payee',
    'PUT /partners/{partnerId}/payee',
    'POST /partners/{partnerId}/payee/confirmation',
    'POST /partners/{partnerId}/payee/decline',
    'GET /payer-accounts',
    'PUT /payer-accounts/{currency}',
    'POST /payer-accounts/{currency}/confirmation',
    'POST /payer-accounts/{currency}/decline',
  ],
  'correction-api': [
    'POST /corrections',
    'GET /corrections',
    'GET /corrections/{correctionId}',
    'POST /corrections/{correctionId}/confirmation',
    'POST /corrections/{correctionId}/decline',
  ],
  'currency-api': ['POST /exchange-rates', 'GET /exchange-rates'],
  'partner-api': [
    'POST /partners',
    'GET /partners',
    'GET /partners/{partnerId}',
    'PUT /partners/{partnerId}',
    'POST /partners/{partnerId}/performance',
  ],
  'budget-api': [
    'POST /budgets',
    'POST /budgets/import',
    'GET /budgets',
    'GET /budgets/{budgetId}',
    'POST /budgets/{budgetId}/allocations',
    'POST /budgets/{budgetId}/allocations/import',
    'POST /budgets/{budgetId}/allocation-preview',
    'POST /budgets/{budgetId}/reallocations',
    'POST /budgets/{budgetId}/reallocation-preview',
  ],
  'program-api': ['POST /programs', 'GET /programs', 'GET /programs/{programId}', 'PUT /programs/{programId}'],
  'outcome-api': [
    'POST /requests/{requestId}/outcome',
    'GET /requests/{requestId}/outcome',
    'POST /partners/{partnerId}/outcomes',
  ],
  'lever-api': ['POST /lever-audits', 'GET /lever-audits/{quarter}/{runId}'],
  'directory-api': [
    'GET /me',
    'GET /people',
    'PUT /people/{personId}',
    'POST /people/{personId}/confirmation',
    'POST /people/{personId}/decline',
    'POST /people/import',
    'GET /policy',
    'POST /policy',
    'GET /raci',
    'POST /raci',
    'GET /raci/findings',
    'POST /raci/import',
    'GET /raci/csv',
    'GET /raci/picture',
    'GET /raci/presets/{model}',
  ],
} as const satisfies Record<string, readonly RouteKey[]>;

/** Who holds the link may see and decide: the link is the key. */
export const publicRoutes = {
  'approval-page': ['GET /approvals/{link}', 'HEAD /approvals/{link}', 'POST /approvals/{link}'],
  'approval-picture': ['GET /approvals/{link}/evidence/{slotId}/{page}'],
} as const satisfies Record<string, readonly RouteKey[]>;

export type ServingFunction = keyof typeof signedInRoutes | keyof typeof publicRoutes;
