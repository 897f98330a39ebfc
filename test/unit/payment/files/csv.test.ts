import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paymentsCsv } from '../../../../functions/payment/files/payments-csv.ts';
import { csvOf } from '../../../../functions/platform/csv/csv-of.ts';
import { american, batch, german, payment } from './examples.ts';

const rows = (csv: string): Record<string, string>[] => parse(csv, { columns: true });

test('the CSV has the payments of the bank file in its letters and references', () => {
  const lines = [payment(1), payment(2, { details: american, remittance: 'Größe; "x"' })];
  const csv = paymentsCsv(batch({ payments: lines }));
  expect(rows(csv)).toEqual([
    {
      batch: 'bat-00000000000000000000000007',
      end_to_end_id: 'pay-00000000000000000000000001',
      claim: 'clm_00000000000000000000000001',
      partner: 'partner-1',
      execution_date: '2026-11-24',
      name: 'Nordwind Sicherheit GmbH',
      town: 'Koeln',
      country: 'DE',
      iban: 'DE89370400440532013000',
      bic: 'COBADEFFXXX',
      routing_number: '',
      account_number: '',
      account_type: '',
      amount: '1234.51',
      currency: 'EUR',
      remittance: 'Claim clm-00000000000000000000000001',
    },
    expect.objectContaining({
      name: 'Bluebird Networks, Inc.',
      iban: '',
      bic: '',
      routing_number: '021000021',
      account_number: '0123456789',
      account_type: 'checking',
      amount: '1234.52',
      remittance: "Groesse, 'x'",
    }),
  ]);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x'])(
  'a field that begins like a formula is disarmed: %j',
  (field) => expect(rows(csvOf([{ field }]))).toEqual([{ field: `'${field}` }]),
);

test('no name makes a field that a spreadsheet runs, breaks a line or needs an encoding', () => {
  const names = fc.string({ unit: 'binary', maxLength: 60 });
  const attacks = fc.constantFrom(
    '=cmd|’/c calc’!A1',
    '+1+1',
    '-1',
    '@x',
    '\t=1',
    '\n=1',
    '\r\n=1',
    '＝1',
    '";=1',
    ' =1',
  );
  fc.assert(
    fc.property(fc.oneof(names, attacks), fc.oneof(names, attacks), (name, remittance) => {
      const details = { ...german, holder: { ...german.holder, name: `${name}x` } };
      const csv = paymentsCsv(batch({ payments: [payment(1, { details, remittance })] }));
      expect(csv).toMatch(/^[\x20-\x7e]*\r\n[\x20-\x7e]*\r\n$/);
      const [row] = rows(csv);
      for (const field of Object.values(row ?? {})) expect(field).not.toMatch(/^[\s=+\-@]|;/);
    }),
    { numRuns: 300 },
  );
});
