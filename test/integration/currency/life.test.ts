import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reserve, settle } from '../../../functions/domain/ledger/movements.ts';
import { instructPayment } from '../../../functions/reimbursement/instruct-payment.ts';
import { advance } from '../../../functions/request/steps/advance.ts';
import { commit } from '../../../functions/store/commit.ts';
import { ledgerChanges } from '../../../functions/store/ledger.ts';
import { readTriage } from '../../../functions/store/triages.ts';
import { invoiceSlot, read, slot as screenshot } from '../../unit/domain/audit/documents.ts';
import { asked, decide } from '../request/deciding.ts';
import { createWorld, luca, type World } from '../request/world.ts';
import { audited, books, confirmed, onBudget, opened } from './life.ts';
import { recordRates } from './world.ts';

const lives = [
  {
    currency: 'JPY',
    rate: '0.0067',
    funded: 50_000_000,
    // $15,000.00 are 2,238,805.97 yen; half as much again is 3,358,207.5.
    given: 3_358_207,
    // $5,000.00 are 746,268.65 yen.
    cap: 746_268,
    asks: 800_000,
    claims: 300_000,
    // $4,100.00 at 149.255 are 611,945.5 yen.
    back: '149.255',
    converted: 611_946,
    parts: [100_001, 199_999],
  },
  {
    currency: 'KWD',
    rate: '3.25',
    funded: 500_000_000,
    // $15,000.00 are 4,615.384… dinar; half as much again is 6,923.076.
    given: 6_923_076,
    // $5,000.00 are 1,538.461… dinar.
    cap: 1_538_461,
    asks: 1_600_000,
    claims: 600_000,
    // $4,100.00 at 0.30725 are 1,259.725 dinar.
    back: '0.30725',
    converted: 1_259_725,
    parts: [200_001, 399_999],
  },
];

describe.each(lives)('the life of a budget in $currency', (life) => {
  const { currency, funded, given, asks, claims } = life;
  const budgetId = `2027Q1-emea-${currency}`;
  const rate = { from: currency, to: 'USD', rate: life.rate, source: 'ECB', on: '2026-11-20' };
  const bank = { budgetId, partnerId: 'northwind', currency, by: 'finance-1', at: '2027-01-20T09:30:00.000Z' };
  let world: World;
  let requestId: string;
  let claimId: string;

  beforeAll(async () => {
    world = await createWorld();
    await world.prove('northwind');
  });
  afterAll(() => world.drop());

  test('it is funded at a rate and divided by bases worth what they are at it', async () => {
    await recordRates(world, rate);
    const budget = { quarter: '2027Q1', region: 'emea', currency, amount: funded };
    expect((await onBudget(world, 'POST /budgets', budget)).body).toMatchObject({ budgetId, rate });
    const partners = ['northwind', 'contoso'].map((partnerId) => ({
      partnerId,
      pipelinePotential: 1.5,
      strategicValue: 1,
    }));
    await onBudget(world, 'POST /budgets/{budgetId}/allocations', { partners }, budgetId);
    expect(await books(world, budgetId)).toEqual({
      ok: true,
      currencies: [currency],
      funding: -funded,
      unallocated: funded - 2 * given,
      available: 2 * given,
    });
  });

  test('a request above the first limit takes two approvers by the rate that triage kept, and is reserved', async () => {
    requestId = await asked(world, { currency, amount: asks });
    expect((await readTriage(world.table, requestId, 1))?.snapshot.rate).toEqual(rate);
    expect(await world.read(requestId)).toMatchObject({ decision: { outcome: 'fund', rate } });
    expect(await decide(world, requestId)).toMatchObject({ next: 'ask', stage: 1 });
    expect(await decide(world, requestId, { stage: 1, role: 'regional-lead' })).toMatchObject({ next: 'approved' });
    expect(await books(world, budgetId)).toMatchObject({ ok: true, available: 2 * given - asks, reserved: asks });
  });

  test('without history no more is approved than the cap is worth', async () => {
    const capped = await asked(world, { currency, amount: asks }, luca);
    expect(await decide(world, capped)).toMatchObject({ next: 'approved' });
    expect(await world.stored(capped)).toMatchObject({ reserved: life.cap, triage: { cap: life.cap, rate } });
    const reserved = asks + life.cap;
    expect(await books(world, budgetId)).toMatchObject({ ok: true, available: 2 * given - reserved, reserved });
  });

  test('a claim is in the currency of its request, and its invoice may be in another', async () => {
    world.at('2027-01-20T09:00:00.000Z');
    await recordRates(world, { from: 'USD', to: currency, rate: life.back, source: 'ECB', on: '2027-01-14' });
    await advance({ requestId, to: 'in-execution' }, world.deps);
    await expect(opened(world, requestId, claims, 'USD')).rejects.toMatchObject({
      kind: 'invalid',
      problems: [{ field: '/currency' }],
    });
    claimId = await opened(world, requestId, claims, currency);
    const claim = await audited(world, claimId, (slot) => {
      const invoice = invoiceSlot({
        invoiceDate: [read('15 January 2027')],
        receiverName: [read('northwind')],
        total: [read('US$4,100.00')],
        currency: [read('USD')],
      });
      const { upload, extraction } = slot.kind === 'invoice' ? invoice : screenshot(slot.slotId);
      return { ...slot, ...(slot.required && { upload, extraction }) };
    });
    expect(claim).toMatchObject({
      status: 'audited',
      audit: {
        verdict: 'pass',
        eligibleTotal: life.converted,
        auditedAmount: claims,
        conversions: [{ amount: 410_000, converted: life.converted, rate: { rate: life.back, on: '2027-01-14' } }],
      },
    });
  });

  test('it is posted once and settled in parts, to the last minor unit', async () => {
    await confirmed(world, claimId);
    expect(await instructPayment({ claimId }, world.deps)).toMatchObject({ payable: claims });
    expect(await instructPayment({ claimId }, world.deps)).toMatchObject({ payable: claims });
    for (const [index, amount] of life.parts.entries()) {
      const part = settle({ ...bank, requestId, claimId, amount, reference: `REF-${index}` });
      await commit(world.table, ledgerChanges(part));
      await expect(commit(world.table, ledgerChanges(part))).rejects.toThrow('REF');
    }
    const more = settle({ ...bank, requestId, claimId, amount: 1, reference: 'REF-2' });
    await expect(commit(world.table, ledgerChanges(more))).rejects.toMatchObject({ kind: 'insufficient-funds' });
    expect(await books(world, budgetId)).toEqual({
      ok: true,
      currencies: [currency],
      funding: -funded,
      unallocated: funded - 2 * given,
      available: 2 * given - asks - life.cap,
      reserved: asks + life.cap - claims,
      payable: 0,
      paid: claims,
    });
  });

  test('no account of it takes another currency, nor more than an account can count', async () => {
    const before = await books(world, budgetId);
    const other = reserve({ ...bank, currency: 'USD', requestId: 'req_01JD0000000000000000000009', amount: 1 });
    await expect(commit(world.table, ledgerChanges(other))).rejects.toMatchObject({
      kind: 'invalid',
      message: `The account is kept in ${currency}, not in USD.`,
    });
    expect(() => reserve({ ...bank, requestId, amount: 2 ** 53 })).toThrow(RangeError);
    expect(await books(world, budgetId)).toEqual(before);
  });
});
