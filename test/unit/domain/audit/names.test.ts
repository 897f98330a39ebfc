import { expect, it } from 'vitest';
import { compareNames, nameWords } from '../../../../functions/domain/audit/names.ts';

it('forgets legal forms, accents, punctuation and look-alike figures', () => {
  expect(nameWords('Société Générale S.A.')).toEqual(nameWords('SOCIETE GENERALE'));
  expect(nameWords('Müller & Söhne GmbH & Co. KG')).toEqual(nameWords('Muller Sohne'));
  expect(nameWords('GmbH')).toEqual([]);
});

it.each([
  ['Contoso', 'C0nt0s0 Ltd', 'same'],
  ['Contoso', 'Contoso Events', 'contains'],
  ['Contoso Events', 'Contoso', 'contains'],
  ['Alpha Print', 'Print Alpha', 'different'],
  ['Contoso', 'Fabrikam', 'different'],
  ['', 'Contoso', 'different'],
  ['Ltd', 'Limited', 'different'],
])('%s and %s: %s', (left, right, expected) => {
  expect(compareNames(left, right)).toBe(expected);
});
