import { accountKind } from './accounts.ts';
import type { AccountId, AccountKind } from './transaction.ts';

/** Whose an account is, read from its id. */
export type Place = {
  readonly kind: AccountKind;
  readonly budgetId: string;
  readonly partnerId?: string;
  readonly requestId?: string;
  readonly claimId?: string;
};

const depths: Record<AccountKind, number> = {
  funding: 1,
  unallocated: 1,
  expired: 1,
  available: 2,
  reserved: 3,
  payable: 4,
  paid: 4,
};

/** Undefined for an id that is shorter or longer than its kind's are. docs/handbook.md § Ledger */
export function placeOf(account: AccountId): Place | undefined {
  const kind = accountKind(account);
  const [, budgetId, partnerId, requestId, claimId, ...more] = account.split('/');
  const parts = [budgetId, partnerId, requestId, claimId].filter((part) => part !== undefined);
  if (budgetId === undefined || more.length > 0 || parts.length !== depths[kind]) return undefined;
  return {
    kind,
    budgetId,
    ...(partnerId !== undefined && { partnerId }),
    ...(requestId !== undefined && { requestId }),
    ...(claimId !== undefined && { claimId }),
  };
}
