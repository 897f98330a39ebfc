import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '../../../../functions/domain/errors.ts';
import { readPain002 } from '../../../../functions/payment/files/pain-002.ts';
import { statusReport } from './pain-002-examples.ts';

const good = statusReport({ lines: [{ id: 'pay-00000000000000000000000001', status: 'ACSC' }] });
const declared = (declaration: string) => good.replace('?>', `?>\n${declaration}`);

const laughs = ['<!DOCTYPE lolz [<!ENTITY lol0 "lol">']
  .concat(Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n};`.repeat(10)}">`))
  .join('');

test.each([
  ['a document type', declared('<!DOCTYPE Document>'), 'declares a document type'],
  ['billion laughs', declared(`${laughs}]>`), 'declares a document type'],
  [
    'an external entity',
    declared('<!doctype d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    'declares a document type',
  ],
  ['an entity with a space', declared('<! ENTITY x "y">'), 'declares a document type'],
  ['a huge document', good.replace('</Document>', `<!--${'x'.repeat(4_000_000)}--></Document>`), 'is longer than'],
  ['a wrong namespace', good.replaceAll('pain.002', 'pain.001'), 'is no pain.002'],
  [
    'a namespace in a comment',
    good
      .replaceAll('xmlns=', 'y=')
      .replace('<Document', '<!-- xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.12" --><Document'),
    'is no pain.002',
  ],
  ['version 2', good.replace('001.12', '001.02'), 'is no pain.002'],
  ['version 16', good.replace('001.12', '001.16'), 'is no pain.002'],
  ['another root', good.replaceAll('Document', 'Dokument'), 'is no pain.002'],
  ['cut off', good.slice(0, -30), 'is not well-formed'],
  ['no XML', 'ACSC;pay-1', 'is not well-formed'],
  ['nothing', '', 'is'],
  [
    'a crowd of empty payments',
    good.replace('<TxInfAndSts>', `${'<TxInfAndSts/>'.repeat(200_000)}<TxInfAndSts>`),
    'says more than there is to say',
  ],
  ['very deep nesting', `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`, 'cannot be read'],
])('%s is refused', (_, xml, problem) =>
  expect(() => readPain002(xml)).toThrow(
    expect.objectContaining({
      kind: 'invalid',
      problems: [{ field: '/', problem: expect.stringContaining(problem) }],
    }),
  ),
);

test('an undeclared entity stays what it is, and no tag reaches a prototype', () => {
  const odd = good
    .replace('BANK-2026-11-25-1', '&xxe;')
    .replace('<StsId>', '<__proto__><polluted>1</polluted></__proto__><StsId>');
  try {
    expect(readPain002(odd).reference).toBe('&xxe;');
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(Refusal);
  }
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('whatever is cut out of a report or put into it, the answer is a report or a refusal', () => {
  fc.assert(
    fc.property(fc.nat(good.length), fc.nat(40), fc.string({ maxLength: 8 }), (from, length, put) => {
      try {
        const { payments } = readPain002(good.slice(0, from) + put + good.slice(from + length));
        expect(payments.every(({ paymentId }) => /^pay_[0-9A-Z]{26}$/.test(paymentId))).toBe(true);
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(Refusal);
      }
    }),
    { numRuns: 500 },
  );
});
