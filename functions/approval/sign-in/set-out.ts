import * as oauth from 'oauth4webapi';
import type { Language } from '../../domain/identity/role.ts';
import { logger } from '../../platform/logger.ts';
import type { PageReply } from '../../platform/page/handler.ts';
import { messagesIn } from '../page/messages.ts';
import type { Words } from '../words/words.ts';
import { cookieOf } from './cookies.ts';
import { reasonOf } from './failure.ts';
import { goOn } from './go-on.tsx';
import type { Issuer } from './issuer.ts';
import { type SealDeps, sealUnderWay } from './sealed.ts';

type From = { readonly link: string; readonly asked: Language | undefined; readonly words: Words };
type SetOutDeps = SealDeps & { readonly issuer?: Issuer | undefined };

/**
 * Sends the browser to the issuer's sign-in page; what it needs to come back goes with it, sealed, and nothing is stored.
 * It goes on from a page of our own and not by a redirect, which browsers would hold against the page's policy for forms
 * at every host that the issuer passes the browser on to: docs/decisions/approval-links.md.
 */
export async function setOut({ link, asked, words }: From, deps: SetOutDeps): Promise<PageReply> {
  const { issuer } = deps;
  if (!issuer) {
    logger.error('SIGN_IN_NOT_SET_UP');
    return messagesIn(words).signInAway;
  }
  const server = await issuer.describe().catch((thrown) => {
    logger.error('SIGN_IN_AWAY', { reason: reasonOf(thrown) });
    return undefined;
  });
  if (!server?.authorization_endpoint) return messagesIn(words).signInAway;
  const way = {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
  };
  const address = await addressOf(server.authorization_endpoint, way, issuer, words.language);
  const sealed = await sealUnderWay({ ...way, link, ...(asked && { asked }) }, deps);
  return {
    status: 200,
    html: goOn(address, words),
    headers: { refresh: `0; url=${address}` },
    cookies: [cookieOf('__Host-signing-in', sealed)],
  };
}

type Way = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** Asks for a sign-in made now: the browser may be somebody else's, or one that a program opened. */
async function addressOf(endpoint: string, way: Way, issuer: Issuer, language: Language): Promise<string> {
  const address = new URL(endpoint);
  const asked = {
    client_id: issuer.clientId,
    redirect_uri: issuer.returnUrl,
    response_type: 'code',
    scope: 'openid email profile',
    state: way.state,
    nonce: way.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(way.verifier),
    code_challenge_method: 'S256',
    prompt: 'login',
    ui_locales: language,
    // Amazon Cognito's own name for it.
    lang: language,
  };
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
  return address.href;
}
