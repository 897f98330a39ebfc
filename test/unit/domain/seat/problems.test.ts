import { expect, test } from 'vitest';
import { Person } from '../../../../functions/domain/identity/role.ts';
import { seatProblems } from '../../../../functions/domain/seat/problems.ts';

type Away = { from: string; until: string; delegateId: string };
const person = (personId: string, over: { email?: string; managerId?: string; absences?: Away[] } = {}) =>
  Person.parse({
    personId,
    name: personId,
    email: `${personId}@vendor.example`,
    roles: ['partner-marketing-manager'],
    regions: [],
    ...over,
  });
const away = (from: string, until: string, delegateId: string) => ({
  from: `2027-07-${from}`,
  until: `2027-07-${until}`,
  delegateId,
});
const problemsOf = (first: Person, ...others: Person[]) => seatProblems(first, [first, ...others]);
const circle = [{ field: '/absences/0/delegateId', problem: 'would make the chain of delegates a circle' }];

test('managers and delegates have seats', () => {
  expect(problemsOf(person('a', { managerId: 'x', absences: [away('01', '05', 'y')] }))).toEqual([
    { field: '/managerId', problem: 'names nobody with a seat' },
    { field: '/absences/0/delegateId', problem: 'names nobody with a seat' },
  ]);
});

test("nobody sits on the vendor's side as a partner's user, who decides on nothing", () => {
  const seated = { ...person('a'), roles: ['finance' as const, 'partner-user' as const] };
  expect(problemsOf(seated)).toEqual([
    { field: '/roles/1', problem: 'must not be partner-user: nobody on the side of a partner decides' },
  ]);
});

test('nobody is their own delegate', () => {
  expect(problemsOf(person('a', { absences: [away('01', '05', 'a')] }))).toEqual([
    { field: '/absences/0/delegateId', problem: 'must be somebody else' },
  ]);
});

test('delegates who are away together do not stand in for each other', () => {
  const b = person('b', { absences: [away('05', '09', 'a')] });
  expect(problemsOf(person('a', { absences: [away('01', '05', 'b')] }), b)).toEqual(circle);
  expect(problemsOf(person('a', { absences: [away('01', '04', 'b')] }), b)).toEqual([]);
});

test('a longer chain comes back only on days that all of them are away', () => {
  const chain = (last: Away) => [person('b', { absences: [away('03', '08', 'c')] }), person('c', { absences: [last] })];
  const a = person('a', { absences: [away('01', '05', 'b')] });
  expect(problemsOf(a, ...chain(away('04', '04', 'a')))).toEqual(circle);
  expect(problemsOf(a, ...chain(away('06', '08', 'a')))).toEqual([]);
});

test('a circle among others is theirs to mend and does not hold up the check', () => {
  const others = [
    person('b', { absences: [away('01', '05', 'c')] }),
    person('c', { absences: [away('01', '05', 'b')] }),
  ];
  expect(problemsOf(person('a', { absences: [away('01', '05', 'b')] }), ...others)).toEqual([]);
});

test('one day has one delegate', () => {
  const absences = [away('01', '05', 'b'), away('05', '06', 'c')];
  expect(problemsOf(person('a', { absences }), person('b'), person('c'))).toEqual([
    { field: '/absences/1/from', problem: 'overlaps another absence' },
  ]);
});

test.each(['b@vendor.example', 'B@Vendor.Example'])(
  'one human has one entry: %s is another person already',
  (email) => {
    const people = [person('b', { email: 'B@vendor.example' }), person('c')];
    expect(problemsOf(person('a', { email }), ...people)).toEqual([
      { field: '/email', problem: 'is the address of "b" already: one human has one entry' },
    ]);
  },
);

test('a person keeps an address in other letters', () => {
  const same = person('a', { email: 'A@vendor.example' });
  expect(seatProblems(same, [same, person('b')])).toEqual([]);
});
