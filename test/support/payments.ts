import type { BankDetails } from '../../functions/domain/bank/bank-details.ts';
import type { ClaimIn } from '../../functions/domain/claim/claim.ts';
import { allocate, fundBudget, reserve } from '../../functions/domain/ledger/movements.ts';
import type { Payment } from '../../functions/domain/payment/payment.ts';
import type { RequestIn } from '../../functions/domain/request/request.ts';
import { newId } from '../../functions/platform/ids.ts';
import type { Sealer } from '../../functions/platform/sealer.ts';
import { instructPayment } from '../../functions/reimbursement/instruct-payment.ts';
import { ownerOfPayee, ownerOfPayerAccount, sealBankDetails } from '../../functions/store/bank-secrets.ts';
import { holdForClaim, holdForSubmission } from '../../functions/store/claimed.ts';
import { newClaim } from '../../functions/store/claims.ts';
import { commit } from '../../functions/store/commit.ts';
import { ledgerChanges } from '../../functions/store/ledger.ts';
import { putPayee } from '../../functions/store/payees.ts';
import { putPayerAccount } from '../../functions/store/payer-accounts.ts';
import { paymentOfClaim } from '../../functions/store/payments.ts';
import { newPolicy } from '../../functions/store/policies.ts';
import { newRequest } from '../../functions/store/requests.ts';
import type { Table } from '../../functions/store/table.ts';
import { contact, policy, terms, triaged } from '../unit/domain/examples.ts';
import { audit } from '../unit/domain/lifecycle-examples.ts';

export const instructedAt = '2026-11-20T09:00:00.000Z';
const long = '2026-10-01T00:00:00.000Z';
export const budgetOf = (currency: string): string => `2026Q4-emea-${currency}`;

/** Budgets in each currency with an allocation of each partner, and a policy. */
export async function fundPayments(table: Table, partners: readonly string[], currencies: readonly string[] = ['USD']) {
  await commit(table, newPolicy(policy));
  for (const currency of currencies) {
    const money = { budgetId: budgetOf(currency), currency, by: 'ops-1', at: long };
    await commit(table, ledgerChanges(fundBudget({ ...money, amount: 100_000_000 })));
    for (const partnerId of partners) {
      await commit(table, ledgerChanges(allocate({ ...money, partnerId, sequence: 1, amount: 10_000_000 })));
    }
  }
}

type Wanted = { partnerId?: string; amount?: number; currency?: string; at?: string };

/** A claim that finance approved, on a request of its own whose reservation is on the books. */
export async function approvedClaim(table: Table, wanted: Wanted = {}): Promise<ClaimIn<'approved'>> {
  const { partnerId = 'northwind', amount = 20_000, currency = 'USD' } = wanted;
  const requestId = newId('req');
  const budgetId = budgetOf(currency);
  const asked = { ...terms, startDate: '2026-11-01', endDate: '2026-11-30', amount, currency };
  const common = { requestId, partnerId, version: 1, revision: 5, contact, updatedAt: long };
  const request: RequestIn<'in-execution'> = {
    ...common,
    terms: asked,
    submittedBy: 'partner:ada',
    submittedAt: long,
    triage: triaged(asked),
    approvals: [],
    budgetId,
    reserved: amount,
    approvedAt: long,
    claimDeadline: '2027-01-29',
    policyVersion: policy.version,
    status: 'in-execution',
  };
  const claim: ClaimIn<'approved'> = {
    ...common,
    claimId: newId('clm'),
    amount,
    currency,
    openedBy: 'partner:ada',
    openedAt: long,
    submittedBy: 'partner:ada',
    submittedAt: long,
    audit,
    approvals: [],
    approvedAmount: amount,
    status: 'approved',
  };
  const held = { requestId, reserved: amount, currency };
  const booking = { budgetId, currency, by: 'ops-1', at: long, partnerId, requestId, amount };
  await commit(table, [newRequest(request), ...ledgerChanges(reserve(booking))]);
  await commit(table, [newClaim(claim), holdForClaim(held, amount)]);
  await commit(table, [holdForSubmission(held, 0)]);
  return claim;
}

/** A payment that waits for a batch, of a claim of its own. */
export async function waitingPayment(table: Table, wanted: Wanted = {}): Promise<Payment> {
  const { claimId } = await approvedClaim(table, wanted);
  await instructPayment({ claimId }, { table, newId, clock: { now: () => wanted.at ?? instructedAt } });
  const payment = await paymentOfClaim(table, claimId);
  if (!payment) throw new Error('there is no payment');
  return payment;
}

export const ibanOf = (name: string, iban = 'DE89370400440532013000'): BankDetails => ({
  holder: { name, country: 'DE', town: 'Berlin' },
  account: { scheme: 'iban', iban, bic: 'COBADEFFXXX' },
});

const confirmation = {
  masked: 'DE•• •••• 3000',
  proposedBy: 'ops-1',
  proposerEmail: 'ops@vendor.example',
  proposedAt: long,
  confirmedBy: 'fin-1',
  confirmedAt: long,
};

type Sealing = { readonly table: Table; readonly sealer: Pick<Sealer, 'seal'> };

export async function confirmPayee({ table, sealer }: Sealing, partnerId: string, details = ibanOf('Northwind GmbH')) {
  const sealed = await sealBankDetails(sealer, ownerOfPayee(partnerId), details);
  const confirmed = { ...confirmation, sealed };
  await commit(table, [putPayee({ partnerId, method: 'credit-transfer', confirmed, revision: 1 })]);
}

export async function confirmPayer({ table, sealer }: Sealing, currency: string) {
  const sealed = await sealBankDetails(sealer, ownerOfPayerAccount(currency), ibanOf('Fabrikam Inc'));
  await commit(table, [putPayerAccount({ currency, confirmed: { ...confirmation, sealed }, revision: 1 })]);
}
