import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EventType } from '../../../functions/domain/event/event.ts';
import { defaultPolicyRules } from '../../../functions/domain/policy/defaults.ts';
import type { MdfRequest } from '../../../functions/domain/request/request.ts';
import { tellPartner } from '../../../functions/notification/tell-partner.ts';
import { newId } from '../../../functions/platform/ids.ts';
import type { Letter } from '../../../functions/platform/mail/letter.ts';
import { renderText } from '../../../functions/platform/mail/letter-text.ts';
import { newClaim } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { newPolicy } from '../../../functions/store/policies.ts';
import { newRequest } from '../../../functions/store/requests.ts';
import { createTable, type TestTable } from '../../support/table.ts';
import { approvedRequest, claimPendingFinance, now, pendingRequest } from '../../unit/approval/samples.ts';

let store: TestTable;
beforeAll(async () => {
  store = await createTable();
  const policy = { version: 1, rules: defaultPolicyRules, author: 'test', reason: 'defaults', createdAt: now };
  await commit(store.table, newPolicy(policy));
});
afterAll(() => store.drop());

const { stage: _stage, ...pending } = pendingRequest;
const { approvedAmount: payable, ...claimed } = claimPendingFinance;

async function tell(type: EventType, itemId: string) {
  const sent: { to: string; letter: Letter }[] = [];
  const sendLetter = (to: { email: string }, letter: Letter) =>
    Promise.resolve(void sent.push({ to: to.email, letter }));
  const event = {
    eventId: newId('evt'),
    type,
    itemId,
    partnerId: null,
    at: now,
    by: 'system',
    facts: {},
    sentence: '',
  };
  const { did } = await tellPartner(event, { table: store.table, sendLetter });
  return { did, sent };
}

async function request(more: object): Promise<string> {
  const requestId = newId('req');
  await commit(store.table, [newRequest({ ...more, requestId } as MdfRequest)]);
  return requestId;
}

async function claim(more: object): Promise<string> {
  const requestId = await request(approvedRequest);
  const claimId = newId('clm');
  await commit(store.table, [newClaim({ ...claimed, ...more, claimId, requestId } as never)]);
  return claimId;
}

test.each([
  ['request.approved', () => request(approvedRequest), /^Approved: /],
  ['request.returned', () => request({ ...pending, status: 'returned', returnReason: 'Why.' }), /^Please change/],
  ['request.rejected', () => request({ ...pending, status: 'rejected', rejectReason: 'Why.' }), /^Not approved/],
  ['claim.returned', () => claim({ status: 'returned', reasons: ['Why.'] }), /^Please mend/],
  ['claim.rejected', () => claim({ status: 'rejected', reasons: ['Why.'], rejectedAt: now }), /^Claim rejected/],
  [
    'payment.settled',
    () => claim({ status: 'paid', payable, instructedAt: now, paidAt: now, settlementReference: 'R' }),
    /^Paid: /,
  ],
  [
    'claim.clawed-back',
    () =>
      claim({
        ...{ status: 'clawed-back', payable, instructedAt: now, paidAt: now, settlementReference: 'R' },
        ...{ clawedBack: 1, reasons: ['Why.'], clawedBackAt: now },
      }),
    /^Owed back: /,
  ],
] as const)('%s is told to the contact of the item', async (type, make, subject) => {
  const { did, sent } = await tell(type, await make());
  expect(did).toBe('told');
  expect(sent).toHaveLength(1);
  expect(sent[0]?.to).toBe('nora.lind@northwind.example');
  expect(sent[0]?.letter.subject).toMatch(subject);
});

test('an approval heard late, when the activity has begun, is still told', async () => {
  expect(await tell('request.approved', await request({ ...approvedRequest, status: 'in-execution' }))).toMatchObject({
    did: 'told',
  });
});

test('days are those of the policy that the request was approved by, whatever is in force by now', async () => {
  const { claim: claims } = defaultPolicyRules;
  const rules = {
    ...defaultPolicyRules,
    outcomeDueDays: 7,
    claim: { ...claims, resubmissionDays: 7, invoiceWindowDays: 7 },
  };
  await commit(store.table, newPolicy({ version: 2, rules, author: 'test', reason: 'shorter', createdAt: now }));
  const text = async (type: EventType, itemId: string) => {
    const [mail] = (await tell(type, itemId)).sent;
    return mail && renderText(mail.letter).replace(/\s+/g, ' ');
  };
  const updatedAt = '2027-03-20T09:00:00.000Z';
  const paid = { status: 'paid', payable, instructedAt: now, paidAt: now, settlementReference: 'R' };
  expect(await text('claim.returned', await claim({ status: 'returned', reasons: ['Why.'], updatedAt }))).toContain(
    'submit the claim again by 19 April 2027',
  );
  expect(await text('payment.settled', await claim(paid))).toContain('please do so by 28 April 2027');
  expect(await text('request.approved', await request(approvedRequest))).toContain('to 27 February 2027');
});

test.each([
  ['an event after which the item moved on', 'request.returned', () => request(pendingRequest)],
  ['an event that partners are not told of', 'request.triaged', () => request(pendingRequest)],
  ['an item that is not there', 'claim.returned', () => Promise.resolve(newId('clm'))],
] as const)('%s sends nothing', async (_, type, make) => {
  expect(await tell(type, await make())).toEqual({ did: 'nothing-to-tell', sent: [] });
});

test('a contact without an address is no fault', async () => {
  const itemId = await request({ ...approvedRequest, contact: { name: 'Nora', email: '' } });
  expect(await tell('request.approved', itemId)).toEqual({ did: 'no-address', sent: [] });
});
