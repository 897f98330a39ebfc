import { expect, test } from 'vitest';
import { readAllocationLines } from '../../../../functions/budget/csv/allocation-lines.ts';

const read = (text: string, total?: string, currency = 'USD') =>
  readAllocationLines(text, { currency, most: 500, ...(total !== undefined && { total }) });

test('a file with factors asks for the formula', () => {
  const file = read('partnerId,pipelinePotential,strategicValue\nnorthwind,1.4,1\n\ncontoso,0.5,1.5\n');
  expect(file).toMatchObject({
    by: 'factors',
    lines: [
      { partnerId: 'northwind', pipelinePotential: 1.4, strategicValue: 1 },
      { partnerId: 'contoso', pipelinePotential: 0.5, strategicValue: 1.5 },
    ],
    problems: [],
  });
  expect(file.pointTo(1)).toBe('/line/4');
});

test('a file with amounts states them, in the currency of the budget', () => {
  const text = 'partnerId,amount\nnorthwind,25000.00\ncontoso,1\n';
  expect(read(text, '25001')).toMatchObject({
    by: 'amounts',
    lines: [
      { partnerId: 'northwind', amount: 2_500_000 },
      { partnerId: 'contoso', amount: 100 },
    ],
    problems: [],
  });
  expect(read(text, '25001', 'JPY').lines).toMatchObject([{ amount: 25_000 }, { amount: 1 }]);
});

test('every cell that is wrong is named, and the sound lines keep their places', () => {
  const text =
    'partnerId,pipelinePotential,strategicValue\nNorth Wind,2.1,0.7\ncontoso,"1,2",1\nacme,1,1.00001\nfabrikam,1,1\n';
  const file = read(text);
  expect(file.problems.map(({ field }) => field)).toEqual([
    '/line/2/partnerId',
    '/line/2/pipelinePotential',
    '/line/2/strategicValue',
    '/line/3/pipelinePotential',
    '/line/4/strategicValue',
  ]);
  expect(file.lines.map(({ partnerId }) => partnerId)).toEqual(['fabrikam']);
  expect(file.pointTo(0)).toBe('/line/5');
});

test('a total is for amounts, and must be theirs', () => {
  expect(read('partnerId,amount\nnorthwind,1.5\ncontoso,x\n', '3').problems).toMatchObject([
    { field: '/line/3/amount' },
    { field: '/query/total', problem: 'is 3, and the lines add up to 1.50' },
  ]);
  expect(read('partnerId,pipelinePotential,strategicValue\nnorthwind,1,1\n', '3').problems).toEqual([
    { field: '/query/total', problem: 'is for files that state amounts' },
  ]);
});

test('a line with a cell too few hides no other', () => {
  expect(read('partnerId,amount\nnorthwind\nContoso,1\n', '1').problems).toMatchObject([
    { field: '/line/2', problem: 'has 1 cells, the header has 2' },
    { field: '/line/3/partnerId' },
  ]);
  expect(read('partnerId,amount\nnorthwind\n', '1')).toMatchObject({ by: 'amounts', lines: [] });
});

test('amounts and factors do not go together', () => {
  expect(() => read('partnerId,amount,pipelinePotential\nnorthwind,1,1\n')).toThrow('The file has problems');
});
