import { describe, expect, test } from 'vitest';
import { approverOf, type Directory, escalationOf, NobodyDecides } from '../../../functions/approval/approver.ts';
import type { Subject } from '../../../functions/approval/subject.ts';
import type { Person } from '../../../functions/domain/identity/role.ts';
import { defaultPolicyRules } from '../../../functions/domain/policy/defaults.ts';
import {
  approval,
  approvedRequest,
  auditedClaim,
  claimPendingFinance,
  pendingRequest,
  people,
  triaged,
} from './samples.ts';

const everybody = Object.values(people);
const request = { request: triaged, claim: undefined };
const claim: Subject = { request: approvedRequest, claim: auditedClaim };
const asked = (purpose: 'request-approval' | 'claim-review' | 'finance-approval', stage = 0) => ({
  purpose,
  itemId: 'any',
  stage,
});
const directoryOf = (among: readonly Person[], more: Partial<Directory> = {}): Directory => ({
  people: among,
  matrix: undefined,
  persona: 'transactional',
  on: '2026-11-23',
  taken: [],
  ...more,
});
const seated = (
  subject: Subject,
  question: ReturnType<typeof asked>,
  among: readonly Person[] = everybody,
  more: Partial<Directory> = {},
) => {
  const { role, person } = approverOf(subject, question, directoryOf(among, more), defaultPolicyRules);
  return `${person.personId} as ${role}`;
};

describe('who decides', () => {
  test.each([
    [400_000, 0, 'mira as partner-marketing-manager'],
    [1_250_000, 0, 'mira as partner-marketing-manager'],
    [1_250_000, 1, 'regis as regional-lead'],
    [2_500_001, 2, 'hana as head-of-partnerships'],
  ])('on a request of %i cents at stage %i: %s', (amount, stage, expected) => {
    const subject = { request: { ...triaged, terms: { ...triaged.terms, amount } }, claim: undefined };
    expect(seated(subject, asked('request-approval', stage))).toBe(expected);
  });

  test('limits are compared at the rate that triage used', () => {
    const rate = { from: 'JPY', to: 'USD', rate: '0.0067', source: 'ECB', on: '2026-11-20' };
    const terms = { ...triaged.terms, currency: 'JPY', amount: 746_269 };
    const yen = { request: { ...triaged, terms, triage: { ...triaged.triage, rate } }, claim: undefined };
    expect(seated(yen, asked('request-approval', 1))).toBe('regis as regional-lead');
    expect(() => seated(yen, asked('request-approval', 2))).toThrow('no stage 2');
  });

  test('triage caps the amount, and with it the approvers', () => {
    const capped = { ...triaged, triage: { ...triaged.triage, cap: 500_000 } };
    expect(() => seated({ request: capped, claim: undefined }, asked('request-approval', 1))).toThrow('no stage 1');
  });

  test('a marketing manager reviews a claim and finance confirms it', () => {
    expect(seated(claim, asked('claim-review'))).toBe('mira as partner-marketing-manager');
    expect(seated(claim, asked('finance-approval'))).toBe('finn as finance');
  });
});

describe('separation of duties', () => {
  test('who submitted does not decide, known by id or by mail address', () => {
    const byMail = { ...triaged, contact: { name: 'Mira', email: 'MIRA@vendor.example' } };
    expect(seated({ request: byMail, claim: undefined }, asked('request-approval'))).toMatch(/^hana/);
    const byId = { ...triaged, submittedBy: 'mira' };
    expect(seated({ request: byId, claim: undefined }, asked('request-approval'))).toMatch(/^hana/);
  });

  test('nobody decides two stages of one request', () => {
    const decided = approvedRequest.approvals.slice(0, 1).map((each) => ({ ...each, personId: 'regis' }));
    const second = { request: { ...pendingRequest, stage: 1, approvals: decided }, claim: undefined };
    expect(seated(second, asked('request-approval', 1))).toMatch(/^hana/);
  });

  test('finance never confirms what it approved or reviewed', () => {
    const finnToo = everybody.map((each) =>
      each.personId === 'mira' ? { ...each, roles: [...each.roles, 'finance' as const] } : each,
    );
    expect(seated(claim, asked('finance-approval'), finnToo)).toMatch(/^finn/);
    const reviewed = approvedRequest.approvals.slice(0, 1).map((each) => ({ ...each, personId: 'finn' }));
    const byFinn = { request: approvedRequest, claim: { ...claimPendingFinance, approvals: reviewed } };
    expect(seated(byFinn, asked('finance-approval'))).toMatch(/^clara/);
  });

  test('who approved the request may review its claim', () => {
    expect(seated(claim, asked('claim-review'))).toMatch(/^mira/);
  });
});

describe('a vacant seat', () => {
  test('goes up', () => {
    const withoutMira = everybody.filter(({ personId }) => personId !== 'mira');
    expect(seated(request, asked('request-approval'), withoutMira)).toBe('hana as partner-marketing-manager');
  });

  test('with nobody at all is told by its name, with the seat and who was passed over', () => {
    const fails = () => seated(request, asked('request-approval'), [people.finn]);
    expect(fails).toThrow(NobodyDecides);
    expect(fails).toThrow('nobody holds the seat partner-marketing-manager');
    expect(new NobodyDecides('why', { role: 'finance', path: [] }).name).toBe('NobodyDecides');
  });
});

describe('an escalation', () => {
  test('goes to the manager and not to a colleague in the same seat', () => {
    const colleague = { ...people.mira, personId: 'aaron', email: 'aaron@vendor.example' };
    expect(escalationOf(request, approval, directoryOf([...everybody, colleague]))?.person.personId).toBe('hana');
  });

  test('finds nobody where nobody is above', () => {
    expect(escalationOf(request, { ...approval, personId: 'clara' }, directoryOf([people.clara]))).toBeUndefined();
  });

  test('passes over who may not decide', () => {
    const byHana = { request: { ...triaged, submittedBy: 'hana' }, claim: undefined };
    expect(escalationOf(byHana, approval, directoryOf(everybody))?.person.personId).toBe('clara');
  });
});
