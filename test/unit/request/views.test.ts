import { expect, test } from 'vitest';
import { viewOf } from '../../../functions/claim/view.ts';
import type { Resolution } from '../../../functions/domain/approval/resolution.ts';
import type { Principal } from '../../../functions/domain/identity/role.ts';
import { readingView } from '../../../functions/request/views.ts';
import { RequestReading } from '../../../functions/request/wire.ts';
import { approvedRequest, claimPendingFinance } from '../approval/samples.ts';

const resolution: Resolution = {
  role: 'partner-marketing-manager',
  personId: 'regis',
  how: 'delegate',
  reason: 'is the delegate of somebody away',
  task: null,
  matrixVersion: null,
  path: [{ personId: 'mira', role: 'partner-marketing-manager', why: 'absent' }],
};
const approvals = approvedRequest.approvals.map((each) => ({
  ...each,
  personEmail: 'approver@vendor.example',
  resolution,
}));
const reader = { userId: 'u', name: 'Ada', email: 'ada@northwind.example' };
const partner: Principal = { ...reader, roles: ['partner-user'], partnerId: 'northwind-security' };
const staff: Principal = { ...reader, roles: ['finance'] };

test('why a person was asked is for staff: a partner learns the seat and the name', () => {
  const request = { ...approvedRequest, approvals };
  const whole = { request, claims: [], claimed: 0, timeline: [] };
  const seen = (of: Principal) => [
    ...RequestReading.parse(readingView(whole, of)).approvals,
    ...(viewOf({ ...claimPendingFinance, approvals }, of).approvals ?? []),
  ];
  expect(seen(staff)).toHaveLength(4);
  for (const each of seen(staff)) expect(each.resolution).toEqual(resolution);
  for (const each of seen(partner)) expect(JSON.stringify(each)).not.toMatch(/resolution|regis"|"mira"/);
});

test('the address of who decided is for nobody to read', () => {
  const decidedBefore = approvals.map(({ personId, personEmail, purpose }) => ({ personId, personEmail, purpose }));
  const claim = { ...claimPendingFinance, approvals, decidedBefore };
  const whole = { request: { ...approvedRequest, approvals }, claims: [claim], claimed: 0, timeline: [] };
  for (const of of [partner, staff]) {
    expect(JSON.stringify([readingView(whole, of), viewOf(claim, of)])).not.toContain('approver@vendor.example');
  }
});
