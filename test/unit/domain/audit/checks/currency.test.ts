import { expect, it } from 'vitest';
import { currencyMatches } from '../../../../../functions/domain/audit/checks/currency.ts';
import { defaultPolicyRules } from '../../../../../functions/domain/policy/defaults.ts';
import { invoice, read } from '../documents.ts';

const judge = (claimed: string, total: string, ...named: string[]) =>
  currencyMatches(
    invoice({ total: [read(total)], currency: named.map((text) => read(text)) }),
    { currency: claimed },
    defaultPolicyRules.claim,
  ).verdict;

it.each([
  ['USD', '100.00', 'USD', 'pass'],
  ['USD', '$100.00', undefined, 'pass'],
  ['USD', '$100.00', 'USD', 'pass'],
  ['EUR', '100,00 €', undefined, 'pass'],
  ['EUR', '100,00', 'Euro', 'pass'],
  ['USD', '100.00', undefined, 'review'],
  ['CAD', '$100.00', undefined, 'review'],
  ['CAD', '$100.00', 'CAD', 'pass'],
  ['CNY', '¥100', undefined, 'review'],
  ['USD', '€100.00', 'EUR', 'fail'],
  ['EUR', '$100.00', undefined, 'fail'],
  ['EUR', '100,00 €', 'USD', 'review'],
])('a claim in %s with a total of %s and the word %s: %s', (claimed, total, named, verdict) => {
  expect(judge(claimed, total, ...(named === undefined ? [] : [named]))).toBe(verdict);
});

it('asks a person when another currency was read without confidence', () => {
  const doubtful = invoice({ total: [read('100.00')], currency: [read('EUR', 50)] });
  expect(currencyMatches(doubtful, { currency: 'USD' }, defaultPolicyRules.claim).verdict).toBe('review');
});
