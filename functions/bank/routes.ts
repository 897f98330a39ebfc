import type { Route } from '../platform/http/route.ts';
import { confirmPayee, declinePayee } from './decide-payee.ts';
import { confirmPayerAccount, declinePayerAccount } from './decide-payer-account.ts';
import type { BankDeps } from './deps.ts';
import { choosePayee, readPayee } from './payee.ts';
import { givePayerAccount, listPayerAccounts } from './payer-account.ts';

export const bankRoutes: readonly Route<BankDeps>[] = [
  choosePayee,
  readPayee,
  confirmPayee,
  declinePayee,
  listPayerAccounts,
  givePayerAccount,
  confirmPayerAccount,
  declinePayerAccount,
];
