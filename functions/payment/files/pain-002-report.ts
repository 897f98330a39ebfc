import type { Reasons, StatusReportDocument } from './pain-002-document.ts';
import type { TransactionStatus } from './pain-002-status.ts';

type Outcome = { readonly status: TransactionStatus; readonly reasonCode?: string };

export type PaymentStatusLine = Outcome & {
  readonly paymentId: string;
  /** The instructed amount as the bank repeats it; absent when it does not. Minor units. */
  readonly instructed?: { readonly amount: number; readonly currency: string };
  /** ISO date. */
  readonly on: string;
};

export type PaymentStatusReport = {
  /** The report's own message id: the same report sent again has the same. */
  readonly reference: string;
  /** ISO date of the report. */
  readonly on: string;
  /** The batch that it answers. */
  readonly batchId: string;
  /** What holds for every payment of the batch that is not listed: banks take or reject a whole file this way. */
  readonly others?: Outcome;
  readonly payments: readonly PaymentStatusLine[];
};

/** ISO 20022's own code for a reason that is not given. */
const noReason = 'MS03';

/** The report in our words. A payment without a reason of its own has that of its group. docs/handbook.md § Payments */
export function reportOf({ CstmrPmtStsRpt: sent }: StatusReportDocument): PaymentStatusReport {
  const { GrpHdr: header, OrgnlGrpInfAndSts: file, OrgnlPmtInfAndSts: groups } = sent;
  const payments = groups.flatMap(({ TxInfAndSts, StsRsnInf }) =>
    TxInfAndSts.map((line): PaymentStatusLine => {
      const instructed = line.OrgnlTxRef?.Amt?.InstdAmt;
      return {
        paymentId: line.OrgnlEndToEndId,
        ...outcome(line.TxSts, [...line.StsRsnInf, ...StsRsnInf, ...file.StsRsnInf]),
        ...(instructed && { instructed }),
        on: line.AccptncDtTm ?? header.CreDtTm,
      };
    }),
  );
  // A batch is one group of payments, so what is said of a group is said of the batch.
  const group = groups.find(({ PmtInfSts }) => PmtInfSts !== undefined);
  const status = group?.PmtInfSts ?? file.GrpSts;
  return {
    reference: header.MsgId,
    on: header.CreDtTm,
    batchId: file.OrgnlMsgId,
    ...(status && { others: outcome(status, [...(group?.StsRsnInf ?? []), ...file.StsRsnInf]) }),
    payments,
  };
}

function outcome(status: TransactionStatus, reasons: Reasons): Outcome {
  if (status !== 'RJCT') return { status };
  const own = reasons.flatMap(({ Rsn }) => Rsn?.Prtry ?? [])[0];
  return { status, reasonCode: reasons.flatMap(({ Rsn }) => Rsn?.Cd ?? [])[0] ?? own ?? noReason };
}
