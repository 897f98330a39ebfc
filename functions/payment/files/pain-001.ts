import { XMLBuilder } from 'fast-xml-parser';
import { bankText, longestName, longestRemittance } from '../../platform/bank-text.ts';
import { amountText, totalOf } from './amounts.ts';
import type { BatchDocument, PaymentLine } from './document.ts';
import { accountOf, agentOf, partyOf } from './iso-parties.ts';
import { bankReference } from './references.ts';
import { isSepa, serviceOf } from './sepa.ts';

const pain001Namespace = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true });

/**
 * The batch as the bank's file, `pain.001.001.09` in UTF-8: one group of payments from one account on one day, each under
 * the reference that reports will name. The same batch gives the same bytes. docs/handbook.md § Payments
 */
export function pain001(document: BatchDocument): string {
  const { batchId, createdAt, payments, currency } = document;
  const sums = { NbOfTxs: payments.length, CtrlSum: amountText(totalOf(payments), currency) };
  const initiation = {
    GrpHdr: {
      MsgId: bankReference(batchId),
      CreDtTm: withoutMilliseconds(createdAt),
      ...sums,
      InitgPty: { Nm: bankText(document.debtor.holder.name, longestName) },
    },
    PmtInf: groupOf(document, sums),
  };
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    Document: { '@xmlns': pain001Namespace, CstmrCdtTrfInitn: initiation },
  });
}

function groupOf(document: BatchDocument, sums: object) {
  const { batchId, debtor, payments, currency, executionDate } = document;
  const sepa = payments.map((payment) => isSepa(document, payment.details));
  // Banks want the service once for the group; only a mixed group says it payment by payment.
  const [first] = sepa;
  const shared = sepa.every((one) => one === first) ? serviceOf(first === true) : undefined;
  return {
    PmtInfId: bankReference(batchId),
    PmtMtd: 'TRF',
    ...sums,
    ...shared?.type,
    ReqdExctnDt: { Dt: executionDate },
    Dbtr: partyOf(debtor.holder),
    DbtrAcct: { ...accountOf(debtor.account), Ccy: currency },
    DbtrAgt: agentOf(debtor.account) ?? { FinInstnId: { Othr: { Id: 'NOTPROVIDED' } } },
    ...shared?.charges,
    CdtTrfTxInf: payments.map((payment, at) =>
      transferOf(payment, currency, shared ? undefined : serviceOf(sepa[at] === true)),
    ),
  };
}

function transferOf(payment: PaymentLine, currency: string, own: ReturnType<typeof serviceOf> | undefined) {
  const { holder, account } = payment.details;
  const agent = agentOf(account);
  const remittance = bankText(payment.remittance, longestRemittance);
  return {
    PmtId: { EndToEndId: bankReference(payment.paymentId) },
    ...own?.type,
    Amt: { InstdAmt: { '@Ccy': currency, '#text': amountText(payment.amount, currency) } },
    ...own?.charges,
    ...(agent && { CdtrAgt: agent }),
    Cdtr: partyOf(holder),
    CdtrAcct: accountOf(account),
    ...(remittance !== '' && { RmtInf: { Ustrd: remittance } }),
  };
}

const withoutMilliseconds = (instant: string): string => instant.replace(/\.\d+(?=Z$)/, '');
