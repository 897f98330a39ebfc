import { expect, test } from 'vitest';
import { readBudgetLines } from '../../../../functions/budget/csv/budget-lines.ts';

const header = 'quarter,region,currency,amount';
const read = (lines: readonly string[], total?: string) => readBudgetLines([header, ...lines].join('\n'), total);

test('each line asks for a budget in minor units of its currency', () => {
  expect(read(['2026Q4,emea,USD,25000.00', '2026Q4,apac,JPY,3000000', '2026Q4,emea,KWD,1.234'])).toEqual({
    lines: [
      { line: 2, asked: { quarter: '2026Q4', region: 'emea', currency: 'USD', amount: 2_500_000 } },
      { line: 3, asked: { quarter: '2026Q4', region: 'apac', currency: 'JPY', amount: 3_000_000 } },
      { line: 4, asked: { quarter: '2026Q4', region: 'emea', currency: 'KWD', amount: 1_234 } },
    ],
    problems: [],
  });
});

test('every cell that is wrong is named, and a budget that is there twice', () => {
  const lines = [
    '2026Q5,EMEA,usd,1',
    '2026Q4,emea,USD,"1,000.00"',
    '2026Q4,emea,EUR,5',
    '2026Q4,emea,EUR,6',
    '2026Q4,,USD,7',
  ];
  const { lines: sound, problems } = read(lines);
  expect(sound.map(({ line }) => line)).toEqual([4, 5]);
  expect(problems.map(({ field }) => field)).toEqual([
    '/line/2/quarter',
    '/line/2/region',
    '/line/2/currency',
    '/line/3/amount',
    '/line/6/region',
    '/line/5',
  ]);
  expect(problems.at(-1)?.problem).toBe('names the budget of line 4 again');
});

test.each(['30000.5', '30000.50', '030000.5000'])(
  '%s is the total of the lines, whatever their currencies',
  (total) => {
    expect(
      read(
        ['2026Q4,emea,USD,25000.00', '2026Q4,apac,JPY,5000', '2026Q4,emea,EUR,.5', '2026Q4,na,EUR,0.5'],
        total,
      ).problems.map(({ field }) => field),
    ).toEqual(['/line/4/amount']);
  },
);

test('a file that does not add up to its total is refused', () => {
  expect(read(['2026Q4,emea,USD,25000.00', '2026Q4,apac,JPY,5000'], '30000.01').problems).toEqual([
    { field: '/query/total', problem: 'is 30000.01, and the lines add up to 30000.00' },
  ]);
});

test('a line with a cell too many hides no other, and what the lines add up to is not judged', () => {
  expect(read(['2026Q4,emea,USD,1,000', '2026Q4,emea,EUR,-1'], '7').problems.map(({ field }) => field)).toEqual([
    '/line/2',
    '/line/3/amount',
  ]);
});

test('seventeen budgets do not fit into one commit', () => {
  const lines = Array.from({ length: 17 }, (_, n) => `2026Q4,region-${n},USD,1`);
  expect(() => read(lines)).toThrow('The file has problems');
  expect(read(lines.slice(1)).lines).toHaveLength(16);
});
