import type { AuditInput, ReadInvoice } from '../audit-input.ts';
import type { CheckResult } from '../finding.ts';
import { judgeRepeats, repeatsOf } from '../fingerprint/repeated.ts';

/** Was this invoice handed in before for another quarter's money, by whomever? docs/handbook.md § Claim audit */
export const reusedAcrossQuarters = (
  invoice: ReadInvoice,
  input: Pick<AuditInput, 'claim' | 'quarter' | 'invoiceUses' | 'uncomparedPrints' | 'policy'>,
): CheckResult =>
  judgeRepeats(
    'reused-across-quarters',
    invoice,
    repeatsOf(invoice, input).filter(({ use }) => use.quarter !== input.quarter),
    input,
  );
