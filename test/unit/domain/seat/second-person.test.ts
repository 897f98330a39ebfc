import { expect, test } from 'vitest';
import { Person } from '../../../../functions/domain/identity/role.ts';
import { PolicyRules } from '../../../../functions/domain/policy/policy.ts';
import { presets } from '../../../../functions/domain/raci/presets/presets.ts';
import { confirmSeat, declineSeat, type SeatProposal } from '../../../../functions/domain/seat/proposal.ts';
import { confirmersOf, needsSecondPerson } from '../../../../functions/domain/seat/second-person.ts';

const person = (personId: string, roles: string[], over: object = {}) =>
  Person.parse({ personId, name: personId, email: `${personId}@vendor.example`, roles, regions: [], ...over });
const head = person('head', ['head-of-partnerships']);
const mira = person('mira', ['partner-marketing-manager'], { managerId: 'vera' });
const vera = person('vera', ['sales'], {});
const ops = person('ops', ['partner-operations']);
const eng = person('eng', ['partner-engineering']);
const people = [head, mira, vera, ops, eng];
const needed = (after: Person, matrix = undefined as (typeof presets)['growth'] | undefined, among = people) =>
  needsSecondPerson(
    { before: among.find(({ personId }) => personId === after.personId), after },
    { people: among, matrix },
  );

/** Whatever the chain of a policy may name, and the persona of a partner. */
const deciding = PolicyRules.shape.approval.shape.chain.element.shape.roles.element.options.filter(
  (seat) => seat !== 'partner-user',
);

test.each(deciding)('the seat %s is given, changed and taken away by two', (seat) => {
  expect(needed(person('new', [seat]))).toBe(true);
  const holder = person('holder', [seat, 'sales']);
  const among = [...people, holder];
  expect(needed({ ...holder, regions: ['emea'] }, undefined, among)).toBe(true);
  expect(needed({ ...holder, email: 'other@vendor.example' }, undefined, among)).toBe(true);
  expect(needed({ ...holder, roles: ['sales'] }, undefined, among)).toBe(true);
  expect(needed({ ...holder, name: 'Other' }, undefined, among)).toBe(true);
  expect(needed({ ...holder, language: 'de' }, undefined, among)).toBe(false);
});

test('seats that decide nothing are given by one', () => {
  expect(needed(person('new', ['partner-engineering', 'sales']))).toBe(false);
  expect(needed({ ...eng, name: 'Other' })).toBe(false);
});

test('the matrix may make a seat decide', () => {
  const legal = person('lea', ['legal']);
  const matrix = {
    ...presets.growth,
    tasks: presets.growth.tasks.map((task) =>
      task.step === 'claim-dispute' ? { ...task, assign: { legal: 'A/R' as const } } : task,
    ),
  };
  expect(needed(legal, matrix)).toBe(true);
  expect(needed(legal, presets.growth)).toBe(false);
});

test('who decides in the place of others counts as they do', () => {
  expect(needed({ ...vera, email: 'evil@vendor.example' })).toBe(true);
  expect(needed({ ...eng, managerId: 'vera' })).toBe(false);
  expect(needed({ ...mira, managerId: 'head' })).toBe(true);
  const away = (delegateId: string) => ({ absences: [{ from: '2027-07-05', until: '2027-07-16', delegateId }] });
  expect(needed({ ...mira, ...away('eng') })).toBe(true);
  expect(needed({ ...eng, ...away('vera') })).toBe(false);
});

test('nobody clears away alone whoever could be asked', () => {
  expect(needed({ ...ops, roles: ['sales'] })).toBe(true);
});

test('the first seats are free: nobody could confirm them', () => {
  expect(needed(person('cro', ['cro']), undefined, [])).toBe(false);
  expect(needed(person('cro', ['cro']), undefined, [head])).toBe(false);
  expect(needed(person('cro', ['cro']), undefined, [head, ops])).toBe(true);
});

const proposal: SeatProposal = {
  person: mira,
  status: 'open',
  proposedBy: 'ops-1',
  proposerEmail: 'Ops@vendor.example',
  proposedAt: '2027-01-11T09:00:00.000Z',
};
const caller = (userId: string, email: string) => ({ userId, email, name: userId, roles: ['finance' as const] });

test('neither who proposed a seat nor who would sit in it confirms it', () => {
  const confirm = (userId: string, email: string) => () => confirmSeat(proposal, proposal, caller(userId, email));
  expect(confirm('ops-1', 'else@vendor.example')).toThrow('Whoever proposed');
  expect(confirm('other', ' ops@vendor.example')).toThrow('Whoever proposed');
  expect(confirm('mira', 'else@vendor.example')).toThrow('Nobody confirms their own seat');
  expect(confirm('other', 'MIRA@vendor.example')).toThrow('Nobody confirms their own seat');
  expect(confirm('fin-1', 'fin@vendor.example')()).toMatchObject({ status: 'confirmed', settledBy: 'fin-1' });
});

test('what is settled is what was read, once', () => {
  const second = caller('fin-1', 'fin@vendor.example');
  const later = { proposedAt: '2027-01-12T09:00:00.000Z' };
  expect(() => confirmSeat(proposal, later, second)).toThrow('Something else was proposed');
  expect(() => declineSeat({ ...proposal, status: 'superseded' }, proposal, second)).toThrow('"superseded" by now');
  expect(declineSeat(proposal, proposal, second)).toMatchObject({ status: 'declined' });
});

test('whoever holds a seat that confirms may, but for the very human who proposed it', () => {
  const confirming = (proposer: { userId: string; email: string }) =>
    confirmersOf(proposer, people).map(({ personId }) => personId);
  expect(confirming({ userId: 'sub-1', email: 'somebody@vendor.example' })).toEqual(['head', 'ops']);
  expect(confirming({ userId: 'ops', email: 'other@vendor.example' })).toEqual(['head']);
  expect(confirming({ userId: 'sub-1', email: 'Head@Vendor.example' })).toEqual(['ops']);
});
