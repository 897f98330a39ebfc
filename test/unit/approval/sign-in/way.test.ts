import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openSignedIn } from '../../../../functions/approval/sign-in/sealed.ts';
import { setOut } from '../../../../functions/approval/sign-in/set-out.ts';
import { wordsIn } from '../../../../functions/approval/words/words.ts';
import { sha256 } from '../../../../functions/platform/hash.ts';
import { logger } from '../../../../functions/platform/logger.ts';
import { type FakeIssuer, startIssuer } from '../../../support/issuer.ts';
import { baseUrl, link, travel } from './way.ts';

let issuer: FakeIssuer;
let logged: unknown[][];
beforeEach(async () => {
  logged = [];
  vi.spyOn(logger, 'error').mockImplementation((...line) => void logged.push(line));
  issuer = await startIssuer();
});
afterEach(() => {
  vi.restoreAllMocks();
  issuer.close();
});

const mira = { email: 'mira@vendor.example', email_verified: true, name: 'Mira Jansen' };

/** Sets out and is sent back with a code, for which the issuer then says these claims. */
async function there(claims: Record<string, unknown> = mira, secretOf?: () => Promise<string>) {
  const journey = travel(issuer, secretOf);
  const { address } = await journey.out();
  const { state = '', nonce = '' } = Object.fromEntries(address.searchParams);
  issuer.answers = { claims: { nonce, ...claims } };
  return { ...journey, address, query: { code: 'secret-code', state } };
}

describe('setting out', () => {
  test('asks the issuer for a code and a new sign-in, and tells it neither page nor link', async () => {
    const { address } = await there();
    expect(`${address.origin}${address.pathname}`).toBe(`${issuer.url}/authorize`);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      tenant: 'one',
      response_type: 'code',
      client_id: 'page',
      redirect_uri: `${baseUrl}/approval-sign-in`,
      scope: 'openid email profile',
      prompt: 'login',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(address.href).not.toContain(link);
  });

  test('shows where it goes, goes on by itself, and keeps no secret in the page', async () => {
    const journey = travel(issuer);
    const { reply, address } = await journey.out('de');
    expect(reply.status).toBe(200);
    expect(reply.html).toContain('Weiter zur Anmeldung');
    expect(reply.html).not.toContain(link);
    expect(address.searchParams.get('ui_locales')).toBe('de');
    expect([...journey.jar.keys()]).toEqual(['__Host-signing-in']);
  });

  test('says so where nobody was set up to sign people in', async () => {
    const { deps } = travel(issuer);
    const reply = await setOut({ link, asked: undefined, words: wordsIn('en') }, { ...deps, issuer: undefined });
    expect([reply.status, reply.cookies]).toEqual([503, undefined]);
    expect(logged).toEqual([['SIGN_IN_NOT_SET_UP']]);
  });

  test('says so where the issuer is away, and asks again the next time', async () => {
    const journey = travel({ ...issuer, url: 'http://127.0.0.1:9' });
    for (let n = 0; n < 2; n++) expect((await journey.out()).reply.status).toBe(503);
    expect(logged).toHaveLength(2);
  });
});

describe('coming back', () => {
  test('keeps who signed in, for this link, and goes on to the page', async () => {
    const { back, signedIn, jar, query, deps, address } = await there();
    const reply = await back(query);
    expect(reply).toMatchObject({ status: 303, headers: { location: `${baseUrl}/approvals/${link}` } });
    expect([...jar.keys()]).toEqual(['__Host-signed-in']);
    expect(await openSignedIn(signedIn(), sha256(link), deps)).toMatchObject({
      userId: 'user-1',
      email: 'mira@vendor.example',
      name: 'Mira Jansen',
    });
    const [{ form, authorization } = { form: {}, authorization: '' }] = issuer.redeemed;
    expect(form).toMatchObject({ grant_type: 'authorization_code', code: 'secret-code', client_id: 'page' });
    expect(authorization).toBeUndefined();
    const challenge = createHash('sha256')
      .update(form.code_verifier ?? '')
      .digest('base64url');
    expect(challenge).toBe(address.searchParams.get('code_challenge'));
    expect(logged).toEqual([]);
  });

  test('goes on in the language that the page was asked for', async () => {
    const journey = travel(issuer);
    const { address } = await journey.out('de');
    issuer.answers = { claims: { ...mira, nonce: address.searchParams.get('nonce') } };
    const reply = await journey.back({ code: 'c', state: address.searchParams.get('state') ?? '' });
    expect(reply.headers).toEqual({ location: `${baseUrl}/approvals/${link}?lang=de` });
  });

  test.each([
    ['false', { ...mira, email_verified: false }],
    ['"false"', { ...mira, email_verified: 'false' }],
    ['an issuer that does not say so', { email: mira.email, name: mira.name }],
    ['an issuer that gives none', { name: 'Mira Jansen' }],
  ])('takes no address that is not verified: %s', async (_, claims) => {
    const { back, signedIn, query, deps } = await there(claims);
    await back(query);
    expect(await openSignedIn(signedIn(), sha256(link), deps)).toMatchObject({ userId: 'user-1', email: '' });
  });

  test('takes an address that is verified, also where the issuer says so in a word', async () => {
    const { back, signedIn, query, deps } = await there({ ...mira, email_verified: 'true' });
    await back(query);
    expect(await openSignedIn(signedIn(), sha256(link), deps)).toMatchObject({ email: mira.email });
  });

  test.each([
    [undefined, /^Basic /, undefined],
    [['client_secret_post'], undefined, 'hush'],
  ])('shows the secret of the client as the issuer takes it: %j', async (methods, authorization, inForm) => {
    issuer.methods = methods;
    const { back, query } = await there(mira, () => Promise.resolve('hush'));
    expect((await back(query)).status).toBe(303);
    const [redeemed] = issuer.redeemed;
    expect(redeemed?.form.client_secret).toBe(inForm);
    if (authorization) expect(redeemed?.authorization).toMatch(authorization);
  });
});

describe('nobody is signed in', () => {
  const answers = (more: Partial<FakeIssuer['answers']>) => void Object.assign(issuer.answers, more);
  const claims = (more: Record<string, unknown>) => void Object.assign(issuer.answers.claims, more);
  type Journey = Awaited<ReturnType<typeof there>>;
  const unhappy: [what: string, arrange: (journey: Journey) => Record<string, string> | undefined][] = [
    ['by another state', () => ({ code: 'secret-code', state: 'another' })],
    ['without a state', () => ({ code: 'secret-code' })],
    ['without a code', ({ query: { state } }) => ({ state })],
    ['without anything', () => ({})],
    ['in a browser that did not set out', ({ jar }) => void jar.clear()],
    ['by a cookie that was changed', ({ jar }) => void jar.set('__Host-signing-in', 'AAAA')],
    ['ten minutes later', ({ time }) => void Object.assign(time, { now: '2026-11-23T09:10:00.000Z' })],
    ['where the issuer says no', ({ query: { state } }) => ({ error: 'access_denied', state })],
    ['where its words are anybody’s', ({ query: { state } }) => ({ error: 'I am mira@vendor.example', state })],
    ['where the code fails', () => answers({ refuses: 'invalid_grant' })],
    ['by a token for another sign-in', () => claims({ nonce: 'another' })],
    ['by a token for another client', () => claims({ aud: 'api' })],
    ['by a token of another issuer', () => claims({ iss: 'https://evil.example' })],
    ['by a token that is over', () => claims({ exp: 1 })],
    ['by a token that somebody else signed', () => answers({ forged: true })],
    ['where the issuer is away', () => void issuer.close()],
  ];

  test.each(unhappy)('%s', async (_, arrange) => {
    const journey = await there();
    const query = arrange(journey) ?? journey.query;
    const reply = await journey.back(query);
    expect(reply.status).toBe(400);
    expect(reply.html).toContain('Signing in did not work');
    expect(reply.headers).toBeUndefined();
    expect([...journey.jar.keys()]).toEqual([]);
    expect(logged).toEqual([['SIGN_IN_FAILED', { reason: expect.stringMatching(/^[\w ]+$/) }]]);
    expect(JSON.stringify(logged)).not.toMatch(/mira|secret-code|another|evil/);
  });

  test('a second time by the same way', async () => {
    const { back, query, jar } = await there();
    await back(query);
    jar.delete('__Host-signed-in');
    expect((await back(query)).status).toBe(400);
    expect(issuer.redeemed).toHaveLength(1);
  });
});
