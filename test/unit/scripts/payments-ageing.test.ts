import { expect, test } from 'vitest';
import { ageingReport } from '../../../scripts/payments/ageing-report.ts';
import { readAgeingOptions } from '../../../scripts/payments/options.ts';
import { paymentId, reported, sent, waiting } from '../domain/payment/examples.ts';

const on = '2027-01-10';
const rejected = reported(sent({ amount: 1_234_500 }), { status: 'RJCT', reasonCode: 'AC04' });
const inYen = waiting({ currency: 'JPY', amount: 5_000, instructedAt: '2027-01-09T00:00:00.000Z' });

test('people see a table per currency', () => {
  const text = ageingReport([rejected, waiting(), inYen], on, 'text');
  expect(text).toContain('EUR on 2027-01-10: €12,445.00 owed on 2 payments');
  expect(text).toMatch(/rejected +– +€12,345\.00 \(1\) +– +–/);
  expect(text).toContain('JPY on 2027-01-10: ¥5,000 owed on 1 payment');
  expect(ageingReport([], on, 'text')).toBe('On 2027-01-10 nothing is owed that is not settled.');
});

test('a spreadsheet gets a line per payment, programs the sums as well', () => {
  const [head, line, ...others] = ageingReport([rejected], on, 'csv').split('\r\n');
  expect(head).toMatch(/^paymentId,claimId,partnerId,status,reason,/);
  expect(line).toContain(`${paymentId},`);
  expect(line).toContain(',rejected,AC04,credit-transfer,');
  expect(line).toMatch(/,EUR,12345\.00,2026-11-20,51,31-60$/);
  expect(others).toEqual([]);
  expect(JSON.parse(ageingReport([inYen], on, 'json'))).toMatchObject({
    on,
    currencies: [{ currency: 'JPY', total: { payments: 1, amount: 5_000 } }],
    payments: [{ owed: '5000', days: '1' }],
  });
});

test('the command line says where and how', () => {
  const where = { table: 'T', endpoint: 'http://127.0.0.1:1', region: undefined };
  expect(readAgeingOptions(['--table', 'T', '--endpoint', 'http://127.0.0.1:1', '--csv'])).toEqual({
    where,
    format: 'csv',
  });
  expect(() => readAgeingOptions(['--json', '--csv'])).toThrow('do not go together');
  expect(() => readAgeingOptions(['--surprise'])).toThrow('npm run payments:ageing');
});
