import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerPage } from '../../../functions/approval/page/answer.ts';
import { answerPicture } from '../../../functions/approval/picture/answer.ts';
import { pictureHandler } from '../../../functions/approval/picture/handler.ts';
import { maxAttempts } from '../../../functions/domain/approval/decide.ts';
import { requestTransitions, withdraw } from '../../../functions/domain/request/lifecycle.ts';
import { logger } from '../../../functions/platform/logger.ts';
import { pageHandler } from '../../../functions/platform/page/handler.ts';
import { closeApproval } from '../../../functions/store/approvals.ts';
import { commit } from '../../../functions/store/commit.ts';
import { moveRequest } from '../../../functions/store/requests.ts';
import { linkIn, memoryWorld, ownPage, type World, yes } from '../../integration/approval/world.ts';

type Reply = APIGatewayProxyStructuredResultV2;
const context = { getRemainingTimeInMillis: () => 1000 } as Context;
const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };

let world: World;
let itemId: string;
let link: string;
beforeEach(async () => {
  vi.spyOn(logger, 'info').mockReturnValue();
  vi.spyOn(logger, 'error').mockReturnValue();
  world = await memoryWorld();
  itemId = await world.request();
  await world.ask(itemId);
  link = linkIn(world.box[0]?.letter);
});
afterEach(() => vi.restoreAllMocks());

type Form = Record<string, string>;
const event = (method: string, path: Form, form: Form = {}, headers: Form = ownPage) =>
  ({
    routeKey: `${method} /approvals/{link}`,
    headers: { ...headers, ...urlencoded },
    pathParameters: path,
    requestContext: { http: { method } },
    body: new URLSearchParams(form).toString(),
  }) as unknown as APIGatewayProxyEventV2;

const page = async (method: string, form?: Form, headers?: Form, path: Form = { link }): Promise<Reply> =>
  (await pageHandler((request) => answerPage(request, world.deps))(
    event(method, path, form, headers),
    context,
  )) as Reply;

const approval = async () => {
  const [found] = await world.approvals(itemId);
  if (!found) throw new Error('nobody was asked');
  return found;
};

/** Lets nothing in, out or be kept, whatever the reply says. */
function expectStrict({ headers = {} }: Reply): void {
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
  });
  const policy = String(headers['content-security-policy'])
    .split(';')
    .map((part) => part.trim());
  expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "frame-ancestors 'none'"]));
  expect(policy.filter((part) => /script-src|connect-src|unsafe|data:|https?:|\*/.test(part))).toEqual([]);
}

const wrong = { ...yes, amount: '1.00' };
const withdrawn = async () => {
  const request = await world.readRequest(itemId);
  if (!request) throw new Error('the request is gone');
  const { next } = withdraw(request, { at: world.time.now, by: 'partner:user-1' });
  await commit(world.table, [moveRequest(next, requestTransitions.withdraw.from)]);
};
const failing = () => vi.spyOn(world.table.client, 'send').mockRejectedValue(new Error('away') as never);

const close = async (status: 'timed-out' | 'superseded') =>
  commit(world.table, [closeApproval(await approval(), status)]);
const post = (form: Form) => page('POST', form);

/** What has happened before the reply. */
async function after(happened: () => unknown, reply: () => Promise<Reply>): Promise<Reply> {
  await happened();
  return reply();
}
const long = () => {
  world.time.now = '2027-06-01T09:00:00.000Z';
};
const oftenWrong = async () => {
  for (let n = 0; n < maxAttempts; n++) await post(wrong);
};

const replies: [what: string, status: number, reply: () => Promise<Reply>][] = [
  ['the question', 200, () => page('GET')],
  ['the question to HEAD', 200, () => page('HEAD')],
  ['an unknown link', 404, () => page('GET', {}, {}, { link: 'A'.repeat(43) })],
  ['no link at all', 404, () => page('GET', {}, {}, {})],
  ['another method', 405, () => page('PUT', yes)],
  ['OPTIONS', 405, () => page('OPTIONS')],
  ['a form from elsewhere', 403, () => page('POST', yes, { 'sec-fetch-site': 'cross-site' })],
  ['a form from a neighbour', 403, () => page('POST', yes, { 'sec-fetch-site': 'same-site' })],
  ['a form from another origin', 403, () => page('POST', yes, { origin: 'https://evil.example', host: 'api.example' })],
  ['a form from nowhere', 403, () => page('POST', yes, {})],
  ['a form as it stands', 422, () => post({ amount: '', reason: '' })],
  ['a wrong amount', 422, () => post(wrong)],
  ['a decision', 200, () => post(yes)],
  [
    'a second click',
    200,
    () =>
      after(
        () => post(yes),
        () => post(yes),
      ),
  ],
  [
    'a look at what was decided',
    200,
    () =>
      after(
        () => post(yes),
        () => page('GET'),
      ),
  ],
  ['too many wrong amounts', 410, () => after(oftenWrong, () => post(yes))],
  ['an expired link', 410, () => after(long, () => post(yes))],
  ['a look at an expired link', 410, () => after(long, () => page('GET'))],
  [
    'a question whose time ran out',
    410,
    () =>
      after(
        () => close('timed-out'),
        () => post(yes),
      ),
  ],
  [
    'a question that was passed on',
    410,
    () =>
      after(
        () => close('superseded'),
        () => post(yes),
      ),
  ],
  ['an item that changed', 410, () => after(withdrawn, () => post(yes))],
  ['a look at an item that changed', 410, () => after(withdrawn, () => page('GET'))],
  ['a fault', 500, () => after(failing, () => post(yes))],
];

describe('every reply of the page lets nothing run, leak, be kept or be framed:', () => {
  test.each(replies)('%s', async (_, status, ask) => {
    const reply = await ask();
    expect(reply.statusCode).toBe(status);
    expectStrict(reply);
    expect(reply.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(reply.headers?.['content-security-policy']).toMatch(/form-action 'self'.*base-uri 'none'/);
    expect(reply.headers).not.toHaveProperty('set-cookie');
    expect(reply.headers).not.toHaveProperty('access-control-allow-origin');
    expect(reply.body).not.toContain('<script');
  });
});

describe('every reply of the pictures, too:', () => {
  const picture = (answer: () => Promise<Buffer | undefined>) =>
    pictureHandler(answer)(event('GET', { link, slotId: 'invoice', page: '1' }), context);
  const real = (path: Form) => {
    const evidence = { read: () => Promise.reject(new Error('nothing is read here')) };
    return pictureHandler((asked) => answerPicture(asked, { ...world.deps, evidence }))(event('GET', path), context);
  };

  test.each<[what: string, status: number, reply: () => Promise<Reply>]>([
    ['a picture', 200, () => picture(() => Promise.resolve(Buffer.from('png')))],
    ['no such picture', 404, () => picture(() => Promise.resolve(undefined))],
    ['a fault', 500, () => picture(() => Promise.reject(new Error('away')))],
    ['an unknown link', 404, () => real({ link: 'A'.repeat(43), slotId: 'invoice', page: '1' })],
    ['a question about no claim', 404, () => real({ link, slotId: 'invoice', page: '1' })],
    ['no page', 404, () => real({ link, slotId: 'invoice', page: '0' })],
  ])('%s', async (_, status, ask) => {
    const reply = await ask();
    expect(reply.statusCode).toBe(status);
    expectStrict(reply);
    expect(reply.headers?.['content-security-policy']).toContain('sandbox');
    expect(reply.headers?.['cross-origin-resource-policy']).toBe('same-origin');
    expect(reply.body).not.toContain('away');
  });
});
