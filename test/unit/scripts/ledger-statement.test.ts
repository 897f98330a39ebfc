import { describe, expect, test } from 'vitest';
import { readStatementOptions } from '../../../scripts/ledger/statement-options.ts';
import { statementCsv, statementTable } from '../../../scripts/ledger/statement-report.ts';

const held = { allocated: 60_000, available: 20_000, reserved: 40_000, payable: 0, paid: 0, expired: 0 };
const line = {
  at: '2026-11-02T09:00:00.000Z',
  movement: 'reserve' as const,
  fact: 'reserve/req_1',
  reason: '=HYPERLINK("http://evil.example")',
  requestId: 'req_1',
  amount: 40_000,
  from: 'available' as const,
  to: 'reserved' as const,
};
const ofPartner = {
  partnerId: 'northwind',
  budgetId: '2026Q4-emea-USD',
  currency: 'USD',
  from: null,
  until: '2026-11-21T09:00:00.000Z',
  opening: { ...held, available: 60_000, reserved: 0 },
  lines: [{ ...line, held }],
  closing: held,
};
const ofBudget = {
  budgetId: '2026Q4-apac-JPY',
  currency: 'JPY',
  at: '2026-11-21T09:00:00.000Z',
  totals: { funded: 90_000, unallocated: 30_000, available: 20_000, reserved: 40_000, payable: 0, paid: 0, expired: 0 },
  lines: [
    { ...line, movement: 'fund' as const, from: 'funding' as const, to: 'unallocated' as const, reason: 'Funded.' },
  ],
  partners: [{ partnerId: 'northwind', ...held }],
};

describe('the table', () => {
  test("of a partner's statement goes from opening to closing, in columns that have something in them", () => {
    expect(statementTable(ofPartner).split('\n')).toEqual([
      'Statement of northwind in 2026Q4-emea-USD (USD), from the beginning to 2026-11-21T09:00:00.000Z',
      '',
      'at                        movement  from       to        amount  allocated  available  reserved  payable  paid  expired  request  reason',
      '                          opening                                   600.00     600.00      0.00     0.00  0.00     0.00',
      '2026-11-02T09:00:00.000Z  reserve   available  reserved  400.00     600.00     200.00    400.00     0.00  0.00     0.00  req_1    =HYPERLINK("http://evil.example")',
      '2026-11-21T09:00:00.000Z  closing                                   600.00     200.00    400.00     0.00  0.00     0.00',
    ]);
  });

  test('shows what would steer the terminal and does not obey it', () => {
    const steering = { ...ofPartner, lines: [{ ...line, held, reason: 'Paid.\u001b[2J\u202e' }] };
    expect(statementTable(steering)).toContain('Paid.\ufffd[2J\ufffd');
  });

  test("of a budget's statement has its totals, its own lines and its partners, in the currency's digits", () => {
    expect(statementTable(ofBudget).split('\n')).toEqual([
      'Statement of 2026Q4-apac-JPY (JPY) at 2026-11-21T09:00:00.000Z',
      '  ¥90,000 = unallocated ¥30,000 + available ¥20,000 + reserved ¥40,000',
      '  2026-11-02T09:00:00.000Z  funding → unallocated  ¥40,000  Funded.',
      '',
      'partner    unallocated  allocated  available  reserved  payable  paid  expired',
      'northwind                   60000      20000     40000        0     0        0',
      'budget           30000      60000      20000     40000        0     0        0',
    ]);
  });
});

test('CSV keeps every column and disarms what a spreadsheet would run', () => {
  const lines = statementCsv(ofPartner).split('\r\n');
  expect(lines[0]).toBe(
    'at,movement,from,to,amount,allocated,available,reserved,payable,paid,expired,request,claim,fact,reason',
  );
  expect(lines[2]).toBe(
    `2026-11-02T09:00:00.000Z,reserve,available,reserved,400.00,600.00,200.00,400.00,0.00,0.00,0.00,req_1,,reserve/req_1,"'=HYPERLINK(""http://evil.example"")"`,
  );
  expect(statementCsv(ofBudget).split('\r\n')[1]).toBe('northwind,,60000,20000,40000,0,0,0');
});

describe('the command line', () => {
  test('names a budget, a partner and a period', () => {
    const argv = ['--budget', '2026Q4-emea-USD', '--partner', 'northwind', '--from', '2026-11-01T00:00:00Z', '--csv'];
    expect(readStatementOptions(argv)).toEqual({
      where: { dir: '.local', port: 4600 },
      budgetId: '2026Q4-emea-USD',
      partnerId: 'northwind',
      from: '2026-11-01T00:00:00Z',
      until: undefined,
      format: 'csv',
    });
    expect(readStatementOptions(['--budget', '2026Q4-emea-USD', '--json']).format).toBe('json');
    expect(readStatementOptions(['--budget', '2026Q4-emea-USD']).format).toBe('table');
  });

  test('is answered with everything that is wrong with it', () => {
    const wrong = () => readStatementOptions(['--partner', 'No One', '--from', 'monday', '--json', '--csv']);
    expect(wrong).toThrow('--budget is missing');
    expect(wrong).toThrow('--partner No One cannot be read');
    expect(wrong).toThrow('--from monday cannot be read');
    expect(wrong).toThrow('--json and --csv exclude each other');
    const ofWhole = () => readStatementOptions(['--budget', '2026Q4-emea-USD', '--from', '2026-11-01T00:00:00Z']);
    expect(ofWhole).toThrow('--from goes with --partner');
    expect(() => readStatementOptions(['--bugdet', 'x'])).toThrow('--bugdet');
  });
});
