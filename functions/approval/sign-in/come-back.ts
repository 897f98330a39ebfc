import { logger } from '../../platform/logger.ts';
import type { PageReply, PageRequest } from '../../platform/page/handler.ts';
import { languageAsked, languagePreferred } from '../../platform/page/language.ts';
import { hashOfLink } from '../link.ts';
import { messagesIn } from '../page/messages.ts';
import { wordsIn } from '../words/words.ts';
import { cookieIn, cookieOf, noCookie } from './cookies.ts';
import { reasonOf } from './failure.ts';
import type { Issuer } from './issuer.ts';
import { openUnderWay, type SealDeps, sealSignedIn } from './sealed.ts';
import { whoSignedIn } from './who.ts';

export type ComeBackDeps = SealDeps & {
  readonly issuer: Issuer | undefined;
  /** Of the client, where it has one. */
  readonly secretOf: (() => Promise<string>) | undefined;
  /** Where the approval page is reached; the path is appended. */
  readonly baseUrl: string;
};

/** Nobody set out from this browser, or too long ago, or the link is none. */
class NotUnderWay extends Error {
  override readonly name = 'NotUnderWay';
}

/**
 * Where the issuer sends the browser back to. It decides nothing and stores nothing: who signed in is sealed for the one
 * link that they came from, and the page there says whether it is the approver. docs/handbook.md § Approval by e-mail link
 */
export async function comeBack(request: PageRequest, deps: ComeBackDeps): Promise<PageReply> {
  const way = await openUnderWay(cookieIn(request.cookies ?? [], '__Host-signing-in'), deps);
  const words = wordsIn(languageAsked(request.query) ?? way?.asked ?? languagePreferred(request.headers));
  try {
    const linkHash = hashOfLink(way?.link ?? '');
    if (!way || !linkHash || !deps.issuer) throw new NotUnderWay();
    const query = new URLSearchParams(Object.entries(request.query ?? {}).map(([name, value = '']) => [name, value]));
    const who = await whoSignedIn({ query, way }, deps.issuer, deps.secretOf);
    const sealed = await sealSignedIn(who, linkHash, deps);
    return {
      status: 303,
      html: '',
      headers: { location: `${deps.baseUrl}/approvals/${way.link}${way.asked ? `?lang=${way.asked}` : ''}` },
      cookies: [cookieOf('__Host-signed-in', sealed), noCookie('__Host-signing-in')],
    };
  } catch (thrown) {
    logger.error('SIGN_IN_FAILED', { reason: reasonOf(thrown) });
    return { ...messagesIn(words).signInFailed, cookies: [noCookie('__Host-signing-in')] };
  }
}
