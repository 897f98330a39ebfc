import { beforeEach, describe, expect, test } from 'vitest';
import type { Approval } from '../../../functions/domain/approval/approval.ts';
import { linkIn, memoryWorld, type World, yes } from '../../integration/approval/world.ts';
import { people } from './samples.ts';

let world: World;
let asked: Approval;
let link: string;

beforeEach(async () => {
  world = await memoryWorld();
  const itemId = await world.request();
  await world.ask(itemId);
  const [approval] = await world.approvals(itemId);
  if (!approval) throw new Error('nobody was asked');
  asked = approval;
  link = linkIn(world.box[0]?.letter);
});

test('a question as it was asked opens', async () => {
  expect((await world.open(link)).status).toBe(200);
});

const changed: Record<string, Partial<Approval>> = {
  amount: { amount: 100 },
  currency: { currency: 'EUR' },
  person: { personId: 'regis' },
  name: { personName: 'Regis Laurent' },
  seat: { role: 'cro' },
  address: { personEmail: 'regis@vendor.example' },
  stage: { stage: 1 },
  version: { version: 2 },
  purpose: { purpose: 'finance-approval' },
  deadline: { expiresAt: '2031-01-01T00:00:00.000Z' },
  signature: { signature: 'bm90IHNpZ25lZA==' },
};

describe.each(Object.entries(changed))('where the %s was changed in the table', (_, change) => {
  test('the link opens for nobody and decides nothing', async () => {
    const tampered = { ...asked, ...change };
    await world.overwrite(tampered);
    expect((await world.open(link)).status).toBe(404);
    expect((await world.post(link, { ...yes, amount: '1.00' })).status).toBe(404);
    expect((await world.post(link, yes)).status).toBe(404);
    expect(await world.approvals(asked.itemId)).toEqual([tampered]);
  });
});

test('a question whose approver is called otherwise by now opens as it was asked', async () => {
  await world.seat({ ...people.mira, name: 'Mira Roth' });
  const { status, html } = await world.open(link);
  expect(status).toBe(200);
  expect(html).toContain('Mira Jansen');
  await world.ask(asked.itemId, { notice: 'remind', taskToken: 'token-2' });
  expect(linkIn(world.box.at(-1)?.letter)).toBe(link);
  expect((await world.post(link, yes)).status).toBe(200);
  expect(await world.approvals(asked.itemId)).toMatchObject([{ decision: { personName: 'Mira Jansen' } }]);
});

test('nor does a question open that was never signed', async () => {
  const { signature: _, ...unsigned } = asked;
  await world.overwrite(unsigned);
  expect((await world.open(link)).status).toBe(404);
});

test('nor one that carries the signature of another', async () => {
  const other = await world.request();
  await world.ask(other);
  const [another] = await world.approvals(other);
  await world.overwrite({ ...asked, signature: another?.signature });
  expect((await world.open(link)).status).toBe(404);
});

describe('a question that was altered', () => {
  const theirs = { personId: 'mallory', personEmail: 'mallory@elsewhere.example' };

  test('is asked anew of whoever has the seat, and nobody else gets a link', async () => {
    await world.overwrite({ ...asked, ...theirs, attempts: 5 });
    world.box.length = 0;
    await world.ask(asked.itemId, { notice: 'remind', taskToken: 'token-2' });
    expect(world.box.map(({ to }) => to)).toEqual([asked.personEmail]);
    expect((await world.open(linkIn(world.box[0]?.letter))).status).toBe(200);
    expect((await world.open(link)).status).not.toBe(200);
    expect((await world.approvals(asked.itemId)).map(({ status }) => status)).toEqual(['superseded', 'open']);
  });

  test('nor is one lost that was never signed: the next notice brings a link that opens', async () => {
    const { signature: _, ...unsigned } = asked;
    await world.overwrite(unsigned);
    world.box.length = 0;
    await world.ask(asked.itemId, { notice: 'remind', taskToken: 'token-2' });
    expect((await world.open(linkIn(world.box[0]?.letter))).status).toBe(200);
  });

  test('nor does the deadline of a question live on that was not signed so: it runs from now', async () => {
    await world.overwrite({ ...asked, expiresAt: '2036-01-01T00:00:00.000Z', askedAt: '2035-01-01T00:00:00.000Z' });
    world.time.now = '2026-11-25T09:00:00.000Z';
    await world.ask(asked.itemId, { notice: 'remind', taskToken: 'token-2' });
    expect((await world.approvals(asked.itemId)).at(-1)).toMatchObject({
      status: 'open',
      askedAt: world.time.now,
      expiresAt: '2026-12-02T09:00:00.000Z',
    });
    world.time.now = '2026-12-02T09:00:00.000Z';
    expect((await world.open(linkIn(world.box.at(-1)?.letter))).status).toBe(410);
  });
});
