import { expect, test } from 'vitest';
import { readPain002 } from '../../../../functions/payment/files/pain-002.ts';
import { schemaErrors } from '../../../support/iso20022.ts';
import { statusReport } from './pain-002-examples.ts';

const one = 'pay-00000000000000000000000001';
const two = 'pay-00000000000000000000000002';
const lines = [
  { id: one, status: 'ACSC', amount: '1234.51', accepted: '2026-11-24T10:00:00+01:00' },
  { id: two, status: 'RJCT', reason: 'AC04' },
];

test.each(['03', '12'] as const)('a report of version %s says payment by payment how it stands', async (version) => {
  const xml = statusReport({ version, lines, group: 'PART' });
  expect(await schemaErrors(`pain.002.001.${version}`, xml)).toEqual([]);
  expect(readPain002(xml)).toEqual({
    reference: 'BANK-2026-11-25-1',
    on: '2026-11-25',
    batchId: 'bat_00000000000000000000000007',
    payments: [
      {
        paymentId: 'pay_00000000000000000000000001',
        status: 'ACSC',
        instructed: { amount: 123_451, currency: 'EUR' },
        on: '2026-11-24',
      },
      { paymentId: 'pay_00000000000000000000000002', status: 'RJCT', reasonCode: 'AC04', on: '2026-11-25' },
    ],
  });
});

test('prefixes, a byte order mark and ids in another case change nothing', () => {
  const plain = readPain002(statusReport({ lines }));
  expect(readPain002(statusReport({ lines, prefix: 'ns2' }))).toEqual(plain);
  expect(readPain002(`\uFEFF${statusReport({ lines })}`)).toEqual(plain);
  const shouted = lines.map((line) => ({ ...line, id: line.id.replace('pay-', 'PAY_') }));
  expect(readPain002(statusReport({ lines: shouted }))).toEqual(plain);
});

test('what is said of the whole file holds for every payment that is not listed', () => {
  expect(readPain002(statusReport({ group: 'RJCT', groupReason: 'FF01' }))).toMatchObject({
    others: { status: 'RJCT', reasonCode: 'FF01' },
    payments: [],
  });
  expect(readPain002(statusReport({ group: 'ACTC', info: 'RJCT', lines: [] }))).toMatchObject({
    others: { status: 'RJCT', reasonCode: 'MS03' },
  });
  expect(readPain002(statusReport({ group: 'PART', lines }))).not.toHaveProperty('others');
});

test('a rejected payment without a reason has that of its group, or the code for none', () => {
  const rejected = [{ id: one, status: 'RJCT' }];
  expect(readPain002(statusReport({ lines: rejected, groupReason: 'DU01' })).payments[0]).toMatchObject({
    reasonCode: 'DU01',
  });
  expect(readPain002(statusReport({ lines: rejected })).payments[0]).toMatchObject({ reasonCode: 'MS03' });
});

test.each([
  ['ACTC', 'ACCP'],
  ['RCVD', 'PDNG'],
  ['ACWP', 'ACSP'],
  ['ACCC', 'ACSC'],
])('%s means %s', (word, status) =>
  expect(readPain002(statusReport({ lines: [{ id: one, status: word }] })).payments[0]).toMatchObject({ status }),
);

test('yen and dinar are read with their own decimal places', () => {
  const instructed = (amount: string, currency: string) =>
    readPain002(statusReport({ lines: [{ id: one, status: 'ACSC', amount, currency }] })).payments[0]?.instructed
      ?.amount;
  expect([instructed('5000', 'JPY'), instructed('1.5', 'KWD'), instructed('1.50', 'EUR')]).toEqual([5000, 1500, 150]);
  expect(() => instructed('1.5', 'JPY')).toThrow();
});

test('every problem of a report is listed by its place, and nothing else of it is taken', () => {
  const bad = [
    { id: 'NOTPROVIDED', status: 'ACSC' },
    { id: one, status: 'PART' },
    { id: two, status: 'BLCK', amount: '1.234' },
  ];
  const place = '/Document/CstmrPmtStsRpt/OrgnlPmtInfAndSts/0/TxInfAndSts';
  expect(() => readPain002(statusReport({ lines: bad }))).toThrow(
    expect.objectContaining({
      kind: 'invalid',
      problems: [
        { field: `${place}/0/OrgnlEndToEndId`, problem: 'must be a pay_ id' },
        { field: `${place}/1/TxSts`, problem: expect.stringContaining('cannot be booked') },
        { field: `${place}/2/TxSts`, problem: expect.stringContaining('cannot be booked') },
        { field: `${place}/2/OrgnlTxRef/Amt/InstdAmt`, problem: 'is no amount in this currency' },
      ],
    }),
  );
});

test('a payment named twice, or none at all, is a problem', () => {
  const twice = [...lines, { id: one, status: 'RJCT' }];
  expect(() => readPain002(statusReport({ lines: twice }))).toThrow(
    expect.objectContaining({ problems: [expect.objectContaining({ problem: expect.stringContaining('twice') })] }),
  );
  expect(() => readPain002(statusReport({}))).toThrow(
    expect.objectContaining({ problems: [expect.objectContaining({ problem: 'says nothing of any payment' })] }),
  );
});
