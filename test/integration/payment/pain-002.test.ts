import { afterAll, beforeAll, expect, test } from 'vitest';
import { gather } from '../../../functions/payment/gather.ts';
import { readPayment } from '../../../functions/store/payments.ts';
import { waitingPayment } from '../../support/payments.ts';
import { createWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** Payments that left together. */
async function sent(count: number) {
  const waiting = [];
  for (let n = 0; n < count; n++) waiting.push(await waitingPayment(world.table));
  await gather(world.deps);
  const payment = await readPayment(world.table, waiting[0]?.paymentId ?? '');
  if (payment?.status !== 'batched') throw new Error('the payments were not sent');
  return { batchId: payment.batchId, paymentIds: waiting.map(({ paymentId }) => paymentId) };
}

type Line = { paymentId: string; status: string; reason?: string; amount?: string };
const ofPayment = ({ paymentId, status, reason, amount }: Line) => `<TxInfAndSts>
  <OrgnlEndToEndId>${paymentId.replace('_', '-')}</OrgnlEndToEndId><TxSts>${status}</TxSts>
  ${reason ? `<StsRsnInf><Rsn><Cd>${reason}</Cd></Rsn></StsRsnInf>` : ''}
  ${amount ? `<OrgnlTxRef><Amt><InstdAmt Ccy="USD">${amount}</InstdAmt></Amt></OrgnlTxRef>` : ''}
</TxInfAndSts>`;
const document = (message: string, batchId: string, lines: readonly Line[], group?: string) => `<?xml version="1.0"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
  <GrpHdr><MsgId>${message}</MsgId><CreDtTm>2026-11-20T14:00:00Z</CreDtTm></GrpHdr>
  <OrgnlGrpInfAndSts><OrgnlMsgId>${batchId.replace('_', '-')}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
  ${group ? `<GrpSts>${group}</GrpSts>` : ''}</OrgnlGrpInfAndSts>
  <OrgnlPmtInfAndSts><OrgnlPmtInfId>${batchId.replace('_', '-')}</OrgnlPmtInfId>${lines.map(ofPayment).join('')}</OrgnlPmtInfAndSts>
</CstmrPmtStsRpt></Document>`;
const send = (xml: string) => world.api('POST /payment-reports/pain.002', { body: xml });
const did = (reply: { body: Record<string, unknown> }) =>
  (reply.body.reports as { did: string }[]).map((each) => each.did);

test('a bank settles some payments and rejects another; what it says again in another document changes nothing', async () => {
  const { batchId, paymentIds } = await sent(3);
  const [one = '', two = '', three = ''] = paymentIds;
  const lines = [
    { paymentId: one, status: 'ACSC', amount: '200.00' },
    { paymentId: two, status: 'RJCT', reason: 'AC01', amount: '200.00' },
    { paymentId: three, status: 'ACSP' },
  ];
  expect(did(await send(document('MSG-1', batchId, lines)))).toEqual(['settled', 'rejected', 'noted']);
  expect(did(await send(document('MSG-2', batchId, lines)))).toEqual(['repeated', 'repeated', 'repeated']);
  expect(await readPayment(world.table, two)).toMatchObject({ status: 'rejected', reasonCode: 'AC01' });
  expect(await world.proof()).toMatchObject({ ok: true });
});

test('what holds for the whole batch holds for every payment that is not named', async () => {
  const { batchId, paymentIds } = await sent(3);
  const [first = ''] = paymentIds;
  const reply = await send(document('MSG-3', batchId, [{ paymentId: first, status: 'RJCT', reason: 'AM04' }], 'ACSC'));
  expect(did(reply)).toEqual(['rejected', 'settled', 'settled']);
  const released = { params: { paymentId: first }, body: { reason: 'There is money on the account.' } };
  await world.api('POST /payments/{paymentId}/release', released);
  for (const when of ['before it leaves again', 'after']) {
    const late = await send(document(`MSG-4 ${when}`, batchId, [], 'ACSC'));
    expect(did(late)).toEqual(['repeated', 'repeated']);
    await gather(world.deps);
  }
  const refused = await send(document('MSG-4 late', batchId, [{ paymentId: first, status: 'RJCT', reason: 'AC01' }]));
  expect(did(refused)).toEqual(['repeated']);
  expect(await readPayment(world.table, first)).toMatchObject({ status: 'batched', settled: 0 });
});

test('a rejection that comes late leaves a payment alone that is out with another batch by then', async () => {
  const { batchId, paymentIds } = await sent(1);
  const [paymentId = ''] = paymentIds;
  await world.report({ paymentId, reference: 'BY-PHONE', status: 'RJCT', reasonCode: 'AC01' });
  const released = { params: { paymentId }, body: { reason: 'The account was opened.' } };
  await world.api('POST /payments/{paymentId}/release', released);
  await gather(world.deps);
  const late = await send(document('MSG-7', batchId, [{ paymentId, status: 'RJCT', reason: 'AC01' }]));
  expect(did(late)).toEqual(['noted']);
  expect(await readPayment(world.table, paymentId)).toMatchObject({ status: 'batched' });
});

test('a document with a wrong amount or a strange payment books nothing', async () => {
  const { batchId, paymentIds } = await sent(1);
  const [first = ''] = paymentIds;
  const strange = 'pay_01ARZ3NDEKTSV4RRFFQ69G5FAV';
  const lines = [
    { paymentId: first, status: 'ACSC', amount: '199.99' },
    { paymentId: strange, status: 'ACSC' },
  ];
  await expect(send(document('MSG-5', batchId, lines))).rejects.toMatchObject({
    kind: 'invalid',
    problems: [{ field: `/${first}/amount` }, { field: `/${strange}/paymentId` }],
  });
  await expect(send(document('MSG-6', 'bat_01ARZ3NDEKTSV4RRFFQ69G5FAV', [], 'ACSC'))).rejects.toMatchObject({
    problems: [{ problem: 'names no batch that was sent' }],
  });
  await expect(send('<Document/>')).rejects.toMatchObject({ kind: 'invalid' });
  expect(await readPayment(world.table, first)).toMatchObject({ status: 'batched', reports: [] });
});

test('a document that answers another batch than its payments left with books nothing', async () => {
  const [one, two] = [await sent(1), await sent(1)];
  const [paymentId = ''] = one.paymentIds;
  const lines = [{ paymentId, status: 'ACSC', amount: '200.00' }];
  await expect(send(document('MSG-8', two.batchId, lines))).rejects.toMatchObject({
    problems: [{ field: `/${paymentId}/paymentId`, problem: 'was not sent with the batch that the report answers' }],
  });
  for (const batchId of ['bat_01ARZ3NDEKTSV4RRFFQ69G5FAV', 'SALARIES-11']) {
    await expect(send(document('MSG-9', batchId, lines))).rejects.toMatchObject({
      problems: [{ problem: 'names no batch that was sent' }],
    });
  }
  expect(await readPayment(world.table, paymentId)).toMatchObject({ status: 'batched', reports: [] });
  expect(did(await send(document('MSG-10', one.batchId, lines)))).toEqual(['settled']);
});
