import { beforeEach, describe, expect, test, vi } from 'vitest';
import { FeedbackEvent } from '../../../functions/notification/feedback.ts';
import type { FeedbackDeps } from '../../../functions/notification/feedback-deps.ts';
import { hearFeedback } from '../../../functions/notification/hear-feedback.ts';
import { tellPartner } from '../../../functions/notification/tell-partner.ts';
import { renderText } from '../../../functions/platform/mail/letter-text.ts';
import { readClaim } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { putPerson } from '../../../functions/store/people.ts';
import { linkIn, memoryWorld, type World } from '../../integration/approval/world.ts';
import { now, people } from '../approval/samples.ts';

const mira = 'mira@vendor.example';
const nora = 'nora.lind@northwind.example';

const mailAbout = (itemId?: string) => ({
  tags: { 'ses:configuration-set': ['fundgate'], ...(itemId && { itemId: [itemId] }) },
});
const bounce = (emailAddress: string, itemId?: string, bounceType = 'Permanent') =>
  FeedbackEvent.parse({
    source: 'aws.ses',
    detail: {
      eventType: 'Bounce',
      mail: mailAbout(itemId),
      bounce: { bounceType, bouncedRecipients: [{ emailAddress, status: '5.1.1' }] },
    },
  });
const complaint = (emailAddress: string, itemId?: string, complaintFeedbackType?: string | null) =>
  FeedbackEvent.parse({
    detail: {
      eventType: 'Complaint',
      mail: mailAbout(itemId),
      complaint: { complainedRecipients: [{ emailAddress }], complaintFeedbackType },
    },
  });

let world: World;
let endWait: ReturnType<typeof vi.fn<FeedbackDeps['endWait']>>;
const hear = (event: FeedbackEvent) => hearFeedback(event, { ...world.deps, endWait });
const mark = async (personId: string) => (await world.people()).find((each) => each.personId === personId)?.unreachable;

beforeEach(async () => {
  world = await memoryWorld();
  endWait = vi.fn<FeedbackDeps['endWait']>(() => Promise.resolve('resumed'));
});

describe('mail to a person with a seat comes back', () => {
  test('their open questions go to the manager at once, with the clock that runs', async () => {
    const itemId = await world.request();
    await world.ask(itemId);
    expect(await hear(bounce('Mira Jansen <MIRA@vendor.example>', itemId))).toEqual({ did: ['person'] });
    expect(await mark('mira')).toEqual({ since: now, reason: 'bounce' });
    expect(endWait.mock.calls).toEqual([['token-1', 'Unreachable']]);

    world.time.now = '2026-11-23T10:00:00.000Z';
    const { notice, seconds } = await world.plan(itemId);
    expect({ notice, seconds }).toEqual({ notice: 'ask', seconds: 47 * 3600 });
    expect(await world.ask(itemId, { notice: 'ask', taskToken: 'token-2' })).toMatchObject({ did: 'escalated' });
    expect(await world.approvals(itemId)).toMatchObject([
      { personId: 'mira', status: 'superseded' },
      {
        personId: 'hana',
        status: 'open',
        noticesSent: 1,
        askedAt: now,
        resolution: {
          reason: 'is a manager above: mail reaches no partner-marketing-manager for emea who may decide',
          path: [{ personId: 'mira', why: 'unreachable' }],
        },
      },
    ]);
    const last = world.box.at(-1);
    expect(last?.to).toBe('hana@vendor.example');
    expect(JSON.stringify(last?.letter.blocks)).toContain(
      'Mira Jansen was asked on 23 November 2026 and cannot be reached by mail',
    );
    expect((await world.open(linkIn(world.box[0]?.letter))).status).toBe(410);
  });

  test('told again, it is done once, and no event names an address', async () => {
    const itemId = await world.request();
    await world.ask(itemId);
    for (const event of [bounce(mira, itemId), bounce(mira, itemId), complaint(mira)]) await hear(event);
    expect(await mark('mira')).toEqual({ since: now, reason: 'bounce' });
    expect(await world.events('mira')).toEqual(['person.unreachable']);
    const events = (await world.everything())?.filter(({ pk }) => String(pk).startsWith('TIMELINE#mira'));
    expect(JSON.stringify(events)).not.toContain('@');
  });

  test.each(['not-spam', 'auth-failure', 'Not-Spam'])(
    'a report of %s says nothing against mail to them',
    async (type) => {
      const itemId = await world.claim();
      for (const address of [mira, nora]) expect(await hear(complaint(address, itemId, type))).toEqual({ did: [] });
      expect(await mark('mira')).toBeUndefined();
      expect(await world.events(itemId)).toEqual([]);
    },
  );

  test.each(['abuse', 'fraud', 'virus', 'other', null, undefined])('a complaint of type %s counts', async (type) => {
    expect(await hear(complaint(mira, undefined, type))).toEqual({ did: ['person'] });
    expect(await mark('mira')).toEqual({ since: now, reason: 'complaint' });
  });

  test('a question asked while they cannot be written to passes them over', async () => {
    await hear(complaint(mira));
    const itemId = await world.request();
    await world.ask(itemId);
    expect(world.box.map(({ to }) => to)).toEqual(['hana@vendor.example']);
    expect(await world.approvals(itemId)).toMatchObject([
      { resolution: { path: [{ personId: 'mira', why: 'unreachable' }] } },
    ]);
  });

  test('with nobody above, the timeline says so where operators see it, and nothing is sent', async () => {
    const itemId = await world.claim();
    await world.ask(itemId, { purpose: 'finance-approval' });
    await hear(bounce('finn@vendor.example', itemId));
    await hear(bounce('clara@vendor.example'));
    const again = await world.ask(itemId, { purpose: 'finance-approval' });
    expect(again).toEqual({ approvalId: null, did: 'unassigned' });
    expect(await world.events(itemId)).toContain('approval.unassigned');
    expect(world.box).toHaveLength(1);
  });

  test('a bounce from the address they had before is nobody’s', async () => {
    await commit(world.table, [putPerson({ ...people.mira, email: 'mira.new@vendor.example' })]);
    expect(await hear(bounce(mira))).toEqual({ did: ['nobody'] });
    expect(await mark('mira')).toBeUndefined();
  });

  test('a bounce that may pass changes nothing', async () => {
    expect(await hear(bounce(mira, undefined, 'Transient'))).toEqual({ did: [] });
    expect(await mark('mira')).toBeUndefined();
  });
});

describe('mail to a partner’s contact comes back', () => {
  test('it is kept on the item, told to the PMM once, and nothing more is sent there', async () => {
    const itemId = await world.claim();
    expect(await hear(bounce(nora, itemId))).toEqual({ did: ['contact'] });
    expect(await hear(complaint(nora, itemId))).toEqual({ did: ['contact'] });
    expect(await world.events(itemId)).toEqual(['contact.unreachable']);
    expect(world.box.map(({ to, letter }) => `${to}: ${letter.heading}`)).toEqual([
      'mira@vendor.example: Mail does not reach Nora Lind',
    ]);
    const approved = (await readClaim(world.table, itemId))?.requestId ?? '';
    const event = {
      eventId: 'evt_1',
      itemId: approved,
      partnerId: null,
      at: now,
      by: 'system',
      facts: {},
      sentence: '',
    };
    expect(await tellPartner({ ...event, type: 'request.approved' }, world.deps)).toEqual({ did: 'unreachable' });
  });

  test('a PMM who is away has a delegate, who reads it in their own language', async () => {
    const absences = [{ from: '2026-11-20', until: '2026-11-27', delegateId: 'regis' }];
    await commit(world.table, [
      putPerson({ ...people.mira, absences }),
      putPerson({ ...people.regis, language: 'de' }),
    ]);
    const itemId = await world.claim();
    await hear(bounce(nora, itemId));
    const [mail] = world.box;
    expect(mail).toMatchObject({ to: 'regis@vendor.example', letter: { language: 'de' } });
    const text = renderText(mail?.letter ?? expect.fail('no mail'));
    expect(text).toContain('Mail erreicht Nora Lind nicht');
    expect(text).toMatch(/Kam zurück: +23\. November 2026/);
  });

  test('the PMM of the region comes before one of every region, and one whom mail does not reach is passed over', async () => {
    const emea = { ...people.mira, personId: 'zoe', email: 'zoe@vendor.example', regions: ['emea'] };
    await commit(world.table, [putPerson(emea)]);
    await hear(bounce(nora, await world.claim()));
    expect(world.box.map(({ to }) => to)).toEqual(['zoe@vendor.example']);
    await hear(bounce('zoe@vendor.example'));
    await hear(
      complaint(
        'other@northwind.example',
        await world.claim({ contact: { name: 'O', email: 'other@northwind.example' } }),
      ),
    );
    expect(world.box.at(-1)?.to).toBe(mira);
  });

  test.each([
    ['an unknown address', 'who@elsewhere.example', true],
    ['a mail about no item', nora, false],
  ])('%s is nobody’s', async (_, address, aboutItem) => {
    const itemId = await world.request();
    expect(await hear(bounce(address, aboutItem ? itemId : undefined))).toEqual({ did: ['nobody'] });
    expect(world.box).toEqual([]);
  });
});
