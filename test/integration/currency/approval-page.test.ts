import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../../functions/platform/ids.ts';
import { renderText } from '../../../functions/platform/mail/letter-text.ts';
import { commit } from '../../../functions/store/commit.ts';
import { newRequest } from '../../../functions/store/requests.ts';
import { triaged } from '../../unit/approval/samples.ts';
import { createWorld, linkIn, type World } from '../approval/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(() => {
  world.box.length = 0;
});
afterAll(() => world.drop());

const rateOf = (from: string, rate: string) => ({ from, to: 'USD', rate, source: 'ECB', on: '2026-11-20' });

/** $8,375.00 and $4,063.31: the first takes two approvers, the second one. */
describe.each([
  [
    'JPY',
    1_250_000,
    '0.0067',
    '¥1,250,000',
    ['1,250,000', '¥1.250.000', '1250000'],
    ['12,500', '1,250,000.50', '1250'],
  ],
  ['KWD', 1_250_250, '3.25', 'KWD 1,250.250', ['1,250.250', '1250.25', '1 250,250 KWD'], ['1,250,250', '1250', '1.25']],
] as const)('in %s', (currency, amount, rate, shown, right, wrong) => {
  const asked = async () => {
    const terms = { ...triaged.terms, amount, currency };
    const request = {
      ...triaged,
      requestId: newId('req'),
      terms,
      triage: { ...triaged.triage, rate: rateOf(currency, rate) },
    };
    await commit(world.table, [newRequest(request)]);
    await world.ask(request.requestId);
    const letter = world.box.at(-1)?.letter;
    if (!letter) throw new Error('no mail');
    return { letter, link: linkIn(letter), requestId: request.requestId };
  };

  test('mail and page show the sum of the request and the rate its limits were compared at', async () => {
    const { letter, link } = await asked();
    const mail = renderText(letter).replace(/\s+/g, ' ');
    const { html } = await world.open(link);
    for (const text of [mail, html.replace(/\s|&nbsp;/g, ' ')]) {
      expect(text).toContain(shown);
      expect(text).toContain(`1 ${currency} = ${rate} USD (ECB, 2026-11-20)`);
    }
  });

  test.each(right)('the amount may be retyped as %s', async (typed) => {
    const { link, requestId } = await asked();
    const { html } = await world.post(link, { decision: 'approve', amount: typed, reason: '' });
    expect(html).toContain('your decision is recorded');
    expect((await world.approvals(requestId))[0]).toMatchObject({ status: 'decided', decision: { amount }, currency });
  });

  test.each(wrong)('%s is another amount', async (typed) => {
    const { link } = await asked();
    expect((await world.post(link, { decision: 'approve', amount: typed, reason: '' })).status).toBe(422);
  });
});
