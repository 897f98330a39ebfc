import fc from 'fast-check';
import { expect, test } from 'vitest';
import { masked } from '../../../../functions/domain/bank/mask.ts';

const us = (accountNumber: string) =>
  masked({ scheme: 'us', routingNumber: '021000021', accountNumber, accountType: 'checking' });

test('the country and the last four characters are shown, and nothing of the bank', () => {
  expect(masked({ scheme: 'iban', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' })).toBe('DE•• •••• 3000');
  expect(us('0123456789')).toBe('••••6789');
});

test('of a short number less is shown', () => {
  expect([us('1234'), us('12345'), us('123456'), us('12345678')]).toEqual(['••••34', '••••45', '••••456', '••••5678']);
  expect(masked({ scheme: 'iban', iban: 'XX0012345' })).toBe('XX•• •••• 45');
});

test('at least half of a number is never shown, and how long it is neither', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z0-9]{4,17}$/), (number) => {
      const shown = us(number).replaceAll('•', '');
      expect(number.endsWith(shown)).toBe(true);
      expect(shown.length).toBeLessThanOrEqual(Math.min(4, number.length / 2));
      const iban = masked({ scheme: 'iban', iban: `DE89${number}` });
      expect(iban.replace(/^DE/, '').replace(/[• ]/g, '')).toBe(shown);
    }),
  );
});
