import * as z from 'zod';
import { IsoDate } from '../../domain/calendar/dates.ts';
import { PaymentId } from '../../domain/ids.ts';
import { minorOf } from './amounts.ts';
import { GroupStatus, TransactionStatus } from './pain-002-status.ts';
import { idOfReference } from './references.ts';

const text = (longest: number) => z.string('is missing').min(1, 'is empty').max(longest);
const day = text(40)
  .transform((instant) => instant.slice(0, 10))
  .pipe(IsoDate);

const reasons = z
  .array(z.looseObject({ Rsn: z.looseObject({ Cd: text(4).optional(), Prtry: text(35).optional() }).optional() }))
  .default([]);

const InstructedAmount = z
  .looseObject({ '#text': text(20), '@Ccy': text(3) })
  .transform(({ '#text': decimal, '@Ccy': currency }, { issues, value }) => {
    const amount = minorOf(decimal, currency);
    if (amount !== undefined) return { amount, currency };
    issues.push({ code: 'custom', message: 'is no amount in this currency', input: value });
    return z.NEVER;
  });

const Transaction = z.looseObject({
  OrgnlEndToEndId: text(35).transform(idOfReference).pipe(PaymentId),
  TxSts: TransactionStatus,
  StsRsnInf: reasons,
  AccptncDtTm: day.optional(),
  OrgnlTxRef: z.looseObject({ Amt: z.looseObject({ InstdAmt: InstructedAmount.optional() }).optional() }).optional(),
});

const PaymentGroup = z.looseObject({
  PmtInfSts: GroupStatus.optional(),
  StsRsnInf: reasons,
  TxInfAndSts: z.array(Transaction).default([]),
});

/**
 * What is read of a `pain.002`, under the names of ISO 20022, which are the same in every version; everything else in it is
 * left alone.
 */
export const StatusReportDocument = z.looseObject({
  CstmrPmtStsRpt: z.looseObject({
    GrpHdr: z.looseObject({ MsgId: text(35), CreDtTm: day }),
    OrgnlGrpInfAndSts: z.looseObject({
      OrgnlMsgId: text(35).transform(idOfReference),
      GrpSts: GroupStatus.optional(),
      StsRsnInf: reasons,
    }),
    OrgnlPmtInfAndSts: z.array(PaymentGroup).default([]),
  }),
});
export type StatusReportDocument = z.infer<typeof StatusReportDocument>;
export type Reasons = z.infer<typeof reasons>;
