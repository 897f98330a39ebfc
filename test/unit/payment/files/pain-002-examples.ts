type Line = { id: string; status: string; reason?: string; amount?: string; currency?: string; accepted?: string };
type Report = {
  version?: string;
  group?: string;
  info?: string;
  groupReason?: string;
  lines?: Line[];
  prefix?: string;
};

const reasonXml = (code: string | undefined) =>
  code === undefined ? '' : `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn><AddtlInf>a &amp; b</AddtlInf></StsRsnInf>`;

const lineXml = ({ id, status, reason, amount, currency = 'EUR', accepted }: Line) => `<TxInfAndSts>
        <StsId>s-1</StsId><OrgnlEndToEndId>${id}</OrgnlEndToEndId><TxSts>${status}</TxSts>${reasonXml(reason)}
        ${accepted ? `<AccptncDtTm>${accepted}</AccptncDtTm>` : ''}
        ${amount ? `<OrgnlTxRef><Amt><InstdAmt Ccy="${currency}">${amount}</InstdAmt></Amt></OrgnlTxRef>` : ''}
      </TxInfAndSts>`;

/** A bank's status report on batch 7 of the examples. */
export function statusReport({ version = '12', group, info, groupReason, lines = [], prefix = '' }: Report): string {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.${version}">
  <CstmrPmtStsRpt>
    <GrpHdr><MsgId>BANK-2026-11-25-1</MsgId><CreDtTm>2026-11-25T08:00:00</CreDtTm></GrpHdr>
    <OrgnlGrpInfAndSts>
      <OrgnlMsgId>bat-00000000000000000000000007</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
      ${group ? `<GrpSts>${group}</GrpSts>` : ''}${reasonXml(groupReason)}
    </OrgnlGrpInfAndSts>
    <OrgnlPmtInfAndSts>
      <OrgnlPmtInfId>bat-00000000000000000000000007</OrgnlPmtInfId>${info ? `<PmtInfSts>${info}</PmtInfSts>` : ''}
      ${lines.map(lineXml).join('\n')}
    </OrgnlPmtInfAndSts>
  </CstmrPmtStsRpt>
</Document>`;
  if (prefix === '') return xml;
  return xml.replace('xmlns=', `xmlns:${prefix}=`).replace(/<(\/?)(?=[A-Z])/g, `<$1${prefix}:`);
}
