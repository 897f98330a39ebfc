import { Refusal } from '../errors.ts';
import type { Payee, PaymentMethod, SealedBankDetails } from './bank-details.ts';

type Choice = {
  readonly partnerId: string;
  readonly method: PaymentMethod;
  /** Takes the place of details that still wait. */
  readonly proposed?: SealedBankDetails | undefined;
};

/**
 * The payee after somebody said how the partner is paid. The method counts at once; details count when another person
 * confirmed them, and those in use stay until then. docs/handbook.md § Payments
 * @throws Refusal `invalid` for money on an account while none was ever given.
 */
export function choose(current: Payee | undefined, { partnerId, method, proposed }: Choice): Payee {
  if (method === 'credit-transfer' && !proposed && !current?.proposed && !current?.confirmed) {
    throw new Refusal('invalid', 'Money cannot be sent without an account.', [
      { field: '/bankDetails', problem: 'is required for credit-transfer, as none were given yet' },
    ]);
  }
  return {
    ...current,
    partnerId,
    method,
    ...(proposed && { proposed }),
    revision: (current?.revision ?? 0) + 1,
  };
}
