import { expect, test } from 'vitest';
import { eventEntity } from '../../../functions/store/keys.ts';
import { northwindCase } from '../../support/case/case.ts';
import { nora, terms } from '../../support/case/partner.ts';
import { people } from '../approval/samples.ts';

test('no event of a whole campaign says a name, an address or what somebody wrote', async () => {
  const story = await northwindCase();
  await story.pay(await story.askFinance(await story.askReviewer(await story.askRegionalLead())));
  const events = story.table.stored().filter(({ entity }) => entity === eventEntity);
  const told = events.map(({ reason: _, ...event }) => JSON.stringify(event));
  expect(new Set(events.map(({ type }) => type)).size).toBeGreaterThan(15);
  const words = [
    ...Object.values(people).map(({ name }) => name),
    nora.name,
    'Northwind Security',
    '@',
    terms.title,
    terms.targetAudience,
    'no wine was billed',
  ];
  for (const said of words) expect(told.filter((event) => event.includes(said))).toEqual([]);
});
