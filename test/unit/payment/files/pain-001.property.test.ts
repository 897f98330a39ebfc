import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import type { BankDetails } from '../../../../functions/domain/bank/bank-details.ts';
import { minorUnitDigits } from '../../../../functions/domain/money/amount.ts';
import { pain001 } from '../../../../functions/payment/files/pain-001.ts';
import { bankText } from '../../../../functions/platform/bank-text.ts';
import { schemaErrors } from '../../../support/iso20022.ts';
import { american, batch, german, payment, turkish } from './examples.ts';

/** Only what can be written is ever confirmed. */
const writable = (longest: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 2, maxLength: longest })
    .filter((text) => text.isWellFormed() && bankText(text, longest) !== '');

const details: fc.Arbitrary<BankDetails> = fc
  .tuple(fc.constantFrom(german, american, turkish), writable(140), writable(35))
  .map(([base, name, town]) => ({ ...base, holder: { ...base.holder, name, town } }));

const document = fc
  .record({
    currency: fc.constantFrom('EUR', 'USD', 'JPY', 'KWD', 'CLF'),
    debtor: details,
    lines: fc.array(
      fc.record({ details, amount: fc.integer({ min: 1, max: 1e12 }), remittance: fc.string({ unit: 'grapheme' }) }),
      { minLength: 1, maxLength: 12 },
    ),
  })
  .map(({ lines, ...over }) => batch({ ...over, payments: lines.map((line, n) => payment(n, line)) }));

test('whatever the names and amounts, the file is valid and its control sum exact', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(document, { minLength: 1, maxLength: 12 }), async (documents) => {
      const files = documents.map(pain001);
      expect(await schemaErrors('pain.001.001.09', ...files)).toEqual([]);
      for (const [n, file] of files.entries()) {
        const { GrpHdr, PmtInf } = new XMLParser({ parseTagValue: false }).parse(file).Document.CstmrCdtTrfInitn;
        const sum = documents[n]?.payments.reduce((total, { amount }) => total + BigInt(amount), 0n);
        const digits = minorUnitDigits(documents[n]?.currency ?? '');
        expect([GrpHdr.CtrlSum, PmtInf.CtrlSum].map((text) => BigInt(text.replace('.', '')))).toEqual([sum, sum]);
        expect(GrpHdr.CtrlSum.split('.')[1]?.length ?? 0).toBe(digits);
      }
    }),
    { numRuns: 10 },
  );
}, 60_000);
