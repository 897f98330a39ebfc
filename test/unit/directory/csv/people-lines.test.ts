import { expect, test } from 'vitest';
import { readPeopleLines } from '../../../../functions/directory/csv/people-lines.ts';
import { PersonId } from '../../../../functions/directory/people-contracts.ts';
import { wordOf } from '../../../../functions/domain/identity/absence.ts';
import { Person } from '../../../../functions/domain/identity/role.ts';

const header = 'personId,name,email,roles,regions,managerId';
const pia = 'pia,Pia,pia@vendor.example,sales,,';
const away = { from: '2026-12-20', until: '2027-01-06', delegateId: 'hana' };
const seated = [
  Person.parse({
    personId: 'pia',
    name: 'Pia',
    email: 'pia@vendor.example',
    roles: ['sales'],
    regions: [],
    absences: [away],
  }),
];
const read = (...lines: string[]) => readPeopleLines(lines.join('\n'), { seated, personId: PersonId, most: 25 });
const absencesOf = (...lines: string[]) => read(...lines).lines.map(({ person }) => person.absences);

test('without the column absences stay as they were', () => {
  expect(absencesOf(header, pia, 'tom,Tom,tom@vendor.example,sales,,')).toEqual([[away], []]);
});

test('an empty cell means that nobody is away', () => {
  expect(absencesOf(`${header},absences`, `${pia},`)).toEqual([[]]);
});

test('absences stand in a cell, parted by spaces, whichever mark parts the cells', () => {
  const second = { from: '2027-02-01', until: '2027-02-01', delegateId: 'tom' };
  const cell = [away, second].map(wordOf).join('  ');
  expect(absencesOf(`${header},absences`, `${pia},${cell}`)).toEqual([[away, second]]);
  expect(absencesOf(`${header},absences`.replaceAll(',', ';'), `${pia},${cell}`.replaceAll(',', ';'))).toEqual([
    [away, second],
  ]);
});

test('a cell that cannot be read is named by line, absence and field', () => {
  const { problems } = read(
    `${header},language,absences`,
    `${pia},,2026-12-20/2027-01-06:hana next-week 2026-13-01/2027-01-06:hana 2027-01-06/2026-12-20:hana`,
  );
  expect(problems).toEqual([
    { field: '/line/2/absences/1', problem: 'must be first day/last day:delegate, such as 2026-12-20/2027-01-06:hana' },
    { field: '/line/2/absences/2/from', problem: expect.any(String) },
    { field: '/line/2/absences/3/until', problem: 'must not be before `from`' },
  ]);
});

test('a cell holds as many absences as a person may have', () => {
  const days = Array.from({ length: 51 }, (_, day) => `${2027 + day}-01-01/${2027 + day}-01-01:hana`);
  const problemsOf = (words: string[]) => read(`${header},absences`, `${pia},${words.join(' ')}`).problems;
  expect(problemsOf(days.slice(1))).toEqual([]);
  expect(problemsOf(days)).toEqual([{ field: '/line/2/absences', problem: 'must be at most 50' }]);
});

test('a column that stands there twice is refused', () => {
  expect(() => read(`${header},absences,absences`, `${pia},,`)).toThrow('The file has problems');
});
