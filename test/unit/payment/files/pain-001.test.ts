import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { pain001 } from '../../../../functions/payment/files/pain-001.ts';
import { schemaErrors } from '../../../support/iso20022.ts';
import { american, batch, dutch, german, payment, turkish } from './examples.ts';

const parsed = (xml: string) =>
  new XMLParser({ ignoreAttributes: false, parseTagValue: false, isArray: (name) => name === 'CdtTrfTxInf' }).parse(xml)
    .Document.CstmrCdtTrfInitn;

test('a batch of euro payments is a valid file that asks for the SEPA service once', async () => {
  const xml = pain001(batch());
  expect(await schemaErrors('pain.001.001.09', xml)).toEqual([]);
  expect(parsed(xml)).toMatchObject({
    GrpHdr: {
      MsgId: 'bat-00000000000000000000000007',
      CreDtTm: '2026-11-21T09:00:00Z',
      NbOfTxs: '2',
      CtrlSum: '2469.03',
      InitgPty: { Nm: "'t Hooft B.V." },
    },
    PmtInf: {
      PmtMtd: 'TRF',
      NbOfTxs: '2',
      CtrlSum: '2469.03',
      PmtTpInf: { SvcLvl: { Cd: 'SEPA' } },
      ReqdExctnDt: { Dt: '2026-11-24' },
      Dbtr: { Nm: "'t Hooft B.V.", PstlAdr: { TwnNm: "'s-Hertogenbosch", Ctry: 'NL' } },
      DbtrAcct: { Id: { IBAN: 'NL91ABNA0417164300' }, Ccy: 'EUR' },
      DbtrAgt: { FinInstnId: { Othr: { Id: 'NOTPROVIDED' } } },
      ChrgBr: 'SLEV',
      CdtTrfTxInf: [
        {
          PmtId: { EndToEndId: 'pay-00000000000000000000000001' },
          Amt: { InstdAmt: { '#text': '1234.51', '@_Ccy': 'EUR' } },
          CdtrAgt: { FinInstnId: { BICFI: 'COBADEFFXXX' } },
          Cdtr: { Nm: 'Nordwind Sicherheit GmbH', PstlAdr: { TwnNm: 'Koeln', Ctry: 'DE' } },
          CdtrAcct: { Id: { IBAN: 'DE89370400440532013000' } },
          RmtInf: { Ustrd: 'Claim clm-00000000000000000000000001' },
        },
        {},
      ],
    },
  });
});

test('accounts in the United States are named by routing number, and no SEPA service is asked for', async () => {
  const savings = { ...american.account, accountType: 'savings' } as const;
  const xml = pain001(
    batch({
      currency: 'USD',
      debtor: american,
      payments: [payment(1, { details: american }), payment(2, { details: { ...american, account: savings } })],
    }),
  );
  expect(await schemaErrors('pain.001.001.09', xml)).toEqual([]);
  const { PmtInf: group } = parsed(xml);
  const bank = { FinInstnId: { ClrSysMmbId: { ClrSysId: { Cd: 'USABA' }, MmbId: '021000021' } } };
  expect(group).toMatchObject({ DbtrAgt: bank, ChrgBr: 'SHAR' });
  expect(group.PmtTpInf).toBeUndefined();
  expect(group.CdtTrfTxInf).toMatchObject([
    { CdtrAgt: bank, CdtrAcct: { Id: { Othr: { Id: '0123456789' } }, Tp: { Cd: 'CACC' } } },
    { CdtrAcct: { Tp: { Cd: 'SVGS' } } },
  ]);
});

test('where only some payments are SEPA, each says its own service and charges', async () => {
  const xml = pain001(
    batch({
      payments: [payment(1, { details: german }), payment(2, { details: turkish }), payment(3, { details: american })],
    }),
  );
  expect(await schemaErrors('pain.001.001.09', xml)).toEqual([]);
  const { PmtInf: group } = parsed(xml);
  expect([group.PmtTpInf, group.ChrgBr]).toEqual([undefined, undefined]);
  expect(group.CdtTrfTxInf.map((one: Record<string, unknown>) => [one.PmtTpInf, one.ChrgBr])).toEqual([
    [{ SvcLvl: { Cd: 'SEPA' } }, 'SLEV'],
    [undefined, 'SHAR'],
    [undefined, 'SHAR'],
  ]);
});

test('dollars between IBANs are no SEPA payment, nor are euros from an account in the United States', () => {
  for (const over of [{ currency: 'USD' }, { debtor: american }]) {
    const { PmtInf: group } = parsed(pain001(batch(over)));
    expect([group.PmtTpInf, group.ChrgBr]).toEqual([undefined, 'SHAR']);
  }
});

test.each([
  ['JPY', 5000, '5000', '10000'],
  ['KWD', 1, '0.001', '0.002'],
  ['EUR', 1_000_000_000_000, '10000000000.00', '20000000000.00'],
  ['CLF', 12_345, '1.2345', '2.4690'],
])('%s has the decimal places of ISO 4217', async (currency, amount, text, sum) => {
  const xml = pain001(batch({ currency, payments: [payment(1, { amount }), payment(2, { amount })] }));
  expect(await schemaErrors('pain.001.001.09', xml)).toEqual([]);
  expect(parsed(xml)).toMatchObject({
    GrpHdr: { CtrlSum: sum },
    PmtInf: { CtrlSum: sum, CdtTrfTxInf: [{ Amt: { InstdAmt: { '#text': text, '@_Ccy': currency } } }, {}] },
  });
});

test('the same batch gives the same bytes', () => {
  expect(pain001(batch())).toBe(pain001(structuredClone(batch())));
});

test('the schema that proves it would not let a wrong file pass', async () => {
  const wrong = pain001(batch()).replace('<Ctry>DE</Ctry>', '<Ctry>Germany</Ctry>');
  expect(await schemaErrors('pain.001.001.09', wrong)).not.toEqual([]);
  expect(dutch.account).not.toHaveProperty('bic');
});
