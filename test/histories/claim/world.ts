import { submitClaim } from '../../../functions/claim/submit-claim.ts';
import type { Claim } from '../../../functions/domain/claim/claim.ts';
import { allocate, fundBudget, reserve } from '../../../functions/domain/ledger/movements.ts';
import type { newId } from '../../../functions/platform/ids.ts';
import { eventChange } from '../../../functions/store/changes.ts';
import { holdForClaim } from '../../../functions/store/claimed.ts';
import { newClaim } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { ledgerChanges } from '../../../functions/store/ledger.ts';
import { putPerson } from '../../../functions/store/people.ts';
import { newRequest } from '../../../functions/store/requests.ts';
import type { Table } from '../../../functions/store/table.ts';
import { createWorld } from '../../integration/approval/world.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { partnerUser } from '../../support/rooms.ts';
import { approvedRequest, people } from '../../unit/approval/samples.ts';
import { numbered } from '../ids.ts';
import type { Waking } from '../questions/question.ts';

export const claimId = numbered('clm', 1);
export const requestId = numbered('req', 1);
const { budgetId, partnerId, reserved } = approvedRequest;
export const caller = partnerUser(partnerId);

/** What the partner has: the request, the activity over, and a claim in draft. */
const start = '2027-02-01T09:00:00.000Z';
const amount = 250_000;
const draft: Claim = {
  claimId,
  requestId,
  partnerId,
  amount,
  currency: 'USD',
  version: 1,
  revision: 1,
  openedBy: 'partner:user-1',
  contact: { name: 'Nora Lind', email: 'nora.lind@northwind.example' },
  openedAt: start,
  updatedAt: start,
  status: 'draft',
};

/** Enough people for whatever was decided before: of those who may not decide, some are always left. */
const colleagues = [
  { ...people.mira, personId: 'marco', name: 'Marco Bassi', email: 'marco@vendor.example' },
  { ...people.mira, personId: 'maja', name: 'Maja Novak', email: 'maja@vendor.example' },
  ...['fred', 'flora', 'fritz'].map((personId) => ({
    ...people.finn,
    personId,
    name: personId,
    email: `${personId}@vendor.example`,
  })),
];

/** No slot asks for a document, so none is looked for. */
const evidence = {
  uploadForm: () => Promise.reject(new Error('not asked')),
  lookUp: () => Promise.reject(new Error('not asked')),
  read: () => Promise.reject(new Error('not asked')),
};

/** One submitted claim on a reservation that was booked, people who decide, a clock that is set and ids in their order. */
export async function setUp(memory = memoryTable()) {
  const world = await createWorld(Promise.resolve({ table: memory, drop: () => Promise.resolve() }));
  world.time.now = start;
  let [ids, links] = [0, 0];
  const nextId = ((prefix: string) => numbered(prefix, ++ids)) as typeof newId;
  const money = { budgetId, currency: 'USD', by: 'finance-1', at: start, amount: reserved };
  const request = { ...approvedRequest, requestId, status: 'claimable', claimDeadline: '2027-12-31' } as const;
  const told = (type: 'request.approved' | 'claim.opened', itemId: string) =>
    eventChange({ type, itemId, partnerId, at: start, by: 'system', facts: {}, sentence: '', eventId: nextId('evt') });
  await commit(memory, colleagues.map(putPerson));
  await commit(memory, ledgerChanges(fundBudget(money)));
  await commit(memory, ledgerChanges(allocate({ ...money, partnerId, sequence: 1, lowers: false })));
  await commit(memory, [
    ...ledgerChanges(reserve({ ...money, partnerId, requestId })),
    newRequest(request),
    told('request.approved', requestId),
  ]);
  await commit(memory, [
    holdForClaim({ requestId, reserved, currency: 'USD' }, amount),
    newClaim(draft),
    told('claim.opened', claimId),
  ]);
  const deps = (table: Table, waking: Waking) => ({
    ...world.deps,
    ...waking,
    table,
    evidence,
    newId: nextId,
    newLink: () => `${'L'.repeat(33)}${String(++links).padStart(10, '0')}`,
  });
  const nobody = () => Promise.resolve('no-longer-waiting' as const);
  await submit(deps(memory, { resumeTask: nobody, endWait: nobody }), amount);
  return { memory, deps, time: world.time, box: world.box };
}
export type World = Awaited<ReturnType<typeof setUp>>;
export type Deps = ReturnType<World['deps']>;

/** As the partner's user does. */
export const submit = (deps: Deps, amount: number) =>
  submitClaim.run({ caller, params: { claimId }, query: {}, body: { amount }, idempotencyKey: undefined }, deps);
