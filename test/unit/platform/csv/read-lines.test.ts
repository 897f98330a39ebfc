import { expect, test } from 'vitest';
import { readLines } from '../../../../functions/platform/csv/read-lines.ts';

const read = (text: string) => readLines(text, { layout: () => ['name', 'amount'], most: 3 });
const problemsOf = (text: string) => {
  try {
    read(text);
  } catch (thrown) {
    return (thrown as { problems?: unknown }).problems;
  }
  return [];
};
const line = (number: number, name: string, amount: string) => ({ line: number, cells: { name, amount } });

test.each([
  ['as it should be', 'name,amount\na,1\nb,2\n', [line(2, 'a', '1'), line(3, 'b', '2')]],
  ['of a spreadsheet on Windows', '\ufeffname,amount\r\na,1\r\nb,2\r\n', [line(2, 'a', '1'), line(3, 'b', '2')]],
  ['with the line ends of an old Mac', 'name,amount\ra,1\rb,2', [line(2, 'a', '1'), line(3, 'b', '2')]],
  ['with mixed line ends', 'name,amount\na,1\r\nb,2\n', [line(2, 'a', '1'), line(3, 'b', '2')]],
  ['with quotes', '"name","amount"\n"a, ""the"" b","1"\n', [line(2, 'a, "the" b', '1')]],
  ['with spaces around the cells', ' name , amount\n a ,\t1 \n', [line(2, 'a', '1')]],
  ['with blank lines, which count', '\nname,amount\n\na,1\n  \n,\nb,2\n\n', [line(4, 'a', '1'), line(7, 'b', '2')]],
  ['with its columns in another order', 'amount,name\n1,a\n', [line(2, 'a', '1')]],
  ['with semicolons', 'name;amount\na,b;1\n', [line(2, 'a,b', '1')]],
])('a file %s is read', (_, text, lines) => {
  expect(read(text)).toMatchObject({ lines, problems: [] });
});

test.each([
  ['nothing', '', '/line/1', 'is missing'],
  ['only a header', 'name,amount\n', '/', 'no line below'],
  ['no header', 'a,1\nb,2\n', '/line/1/name', 'is missing'],
  ['a column too few', 'name\na\n', '/line/1/amount', 'is missing; the columns are name, amount'],
  ['a column too many', 'name,amount,note\na,1,x\n', '/line/1/note', 'is not a column'],
  ['a column twice', 'name,amount,name\na,1,b\n', '/line/1/name', 'is there twice'],
  ['a column in capitals', 'Name,amount\na,1\n', '/line/1/Name', 'is not a column'],
  ['a tab between cells', 'name\tamount\na\t1\n', '/line/1/name', 'is missing'],
  ['too many lines', 'name,amount\na,1\nb,1\nc,1\nd,1\n', '/', 'has 4 lines below the header; at most 3'],
  ['a quote that is never closed', 'name,amount\na,1\n"b,2\n', '/line/3', 'quote'],
  ['text after a quote', 'name,amount\n"a"x,1\n', '/line/2', 'quote'],
  ['a quote inside a cell', 'name,amount\na"b,1\n', '/line/2', 'quote'],
])('a file with %s is refused', (_, text, field, words) => {
  expect(problemsOf(text)).toContainEqual({ field, problem: expect.stringContaining(words) });
});

test('every line with too few or too many cells is named, and the others are read', () => {
  expect(read('name,amount\na\nb,1\nc,1,2\n')).toEqual({
    columns: ['name', 'amount'],
    lines: [line(3, 'b', '1')],
    problems: [
      { field: '/line/2', problem: 'has 1 cells, the header has 2' },
      { field: '/line/4', problem: 'has 3 cells, the header has 2' },
    ],
  });
});
