import { assertNever } from '../errors.ts';
import type { BankAccount } from './bank-details.ts';

/**
 * What may be seen of an account, `DE•• •••• 3000` or `••••6789`: the country of an IBAN and the last four characters,
 * fewer of a short number, so that at least half of it is never shown. docs/handbook.md § Payments
 */
export function masked(account: BankAccount): string {
  switch (account.scheme) {
    case 'iban':
      return `${account.iban.slice(0, 2)}•• •••• ${tailOf(account.iban.slice(4))}`;
    case 'us':
      return `••••${tailOf(account.accountNumber)}`;
    default:
      return assertNever(account);
  }
}

const tailOf = (number: string): string => number.slice(number.length - Math.min(4, Math.floor(number.length / 2)));
