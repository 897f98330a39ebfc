import { beforeEach, expect, test } from 'vitest';
import type { Approval } from '../../../functions/domain/approval/approval.ts';
import { eventChange } from '../../../functions/store/changes.ts';
import { commit } from '../../../functions/store/commit.ts';
import { readCaseFile } from '../../../functions/trail/document/case-file.ts';
import { renderCaseFile } from '../../../functions/trail/document/render.ts';
import { linkIn, memoryWorld, type World, yes } from '../../integration/approval/world.ts';
import { now, people } from '../approval/samples.ts';
import { eventOf } from '../workflow/samples.ts';

let world: World;
let itemId: string;
let decided: Approval;

beforeEach(async () => {
  world = await memoryWorld();
  itemId = await world.request();
  await world.ask(itemId);
  await world.post(linkIn(world.box[0]?.letter), yes);
  const [approval] = await world.approvals(itemId);
  if (!approval) throw new Error('nobody was asked');
  decided = approval;
});

/** What stands in a part of the export, a line for each cell or paragraph. */
async function told(part: string): Promise<{ readonly words: string; readonly proof: string }> {
  const html = renderCaseFile(await readCaseFile(world.table, itemId), now);
  const section = (title: string) => new RegExp(`<h2>${title}.*?</section>`, 's').exec(html)?.[0] ?? '';
  const plain = (title: string) => section(title).replace(/(<[^>]+>)+/g, ' | ');
  return { words: plain(part), proof: plain('Proof') };
}

test('what was decided on is told by the decision, and a question that was altered since is told to be', async () => {
  expect(await told('Decisions by people')).toMatchObject({
    words: expect.stringContaining('Request approval, version 1, stage 1'),
    proof: expect.stringContaining('The trail is whole'),
  });
  await world.overwrite({ ...decided, purpose: 'finance-approval', version: 7, stage: 3, role: 'cro' });
  const { words, proof } = await told('Decisions by people');
  expect(words).toContain('Request approval, version 1, stage 1');
  expect(words).toContain('partner marketing manager');
  expect(proof).toContain(`${decided.approvalId} is not what was decided on: its purpose was changed`);
});

test('a sum in another currency is no sum that was decided on', async () => {
  await world.overwrite({ ...decided, currency: 'JPY' });
  expect((await told('Proof')).proof).toContain('its currency was changed');
});

test('whoever acted is told with their id, whatever they are called since', async () => {
  await world.seat({ ...people.mira, name: 'Clara Roth' });
  expect((await told('Decisions by people')).words).toContain('Mira Jansen (mira)');
  expect((await told(`Events of ${itemId}`)).words).toContain('Clara Roth (mira)');
});

test('why something happened is told beside what happened', async () => {
  const event = { ...eventOf('request.rejected', { itemId, eventId: 'evt_Z', sentence: 'The request was rejected.' }) };
  await commit(world.table, [eventChange({ ...event, reason: 'It came too late.' })]);
  const { words, proof } = await told(`Events of ${itemId}`);
  expect(words).toContain('The request was rejected: It came too late.');
  expect(proof).toContain('The trail is whole');
});
