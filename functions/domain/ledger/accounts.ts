import { AccountId, AccountKind } from './transaction.ts';

/** A claim's place in the books: budget, partner, request and claim. */
export type ClaimPlace = {
  readonly budgetId: string;
  readonly partnerId: string;
  readonly requestId: string;
  readonly claimId: string;
};
type RequestPlace = Omit<ClaimPlace, 'claimId'>;
type PartnerPlace = Omit<RequestPlace, 'requestId'>;

const account = (...parts: readonly string[]): AccountId => AccountId.parse(parts.join('/'));

/** Where a budget's money comes from: its balance is minus the budget, the only one below zero. docs/handbook.md § Ledger */
export const fundingAccount = (budgetId: string): AccountId => account('funding', budgetId);
/** Budget not given to any partner. */
export const unallocatedAccount = (budgetId: string): AccountId => account('unallocated', budgetId);
/** What a partner's allocation has left. */
export const availableAccount = ({ budgetId, partnerId }: PartnerPlace): AccountId =>
  account('available', budgetId, partnerId);
/** What is held for an approved request. */
export const reservedAccount = ({ budgetId, partnerId, requestId }: RequestPlace): AccountId =>
  account('reserved', budgetId, partnerId, requestId);
/** What is owed on an approved claim. */
export const payableAccount = ({ budgetId, partnerId, requestId, claimId }: ClaimPlace): AccountId =>
  account('payable', budgetId, partnerId, requestId, claimId);
/** What was paid on a claim. */
export const paidAccount = ({ budgetId, partnerId, requestId, claimId }: ClaimPlace): AccountId =>
  account('paid', budgetId, partnerId, requestId, claimId);
/** Money that nobody used in time. */
export const expiredAccount = (budgetId: string): AccountId => account('expired', budgetId);

/** The kind that an account id starts with. @throws ZodError for another word. */
export const accountKind = (id: AccountId): AccountKind => AccountKind.parse(id.slice(0, id.indexOf('/')));

/** Only funding may be below zero. docs/handbook.md § Ledger */
export const mayBeNegative = (id: AccountId): boolean => accountKind(id) === 'funding';
