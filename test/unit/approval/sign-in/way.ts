import { comeBack } from '../../../../functions/approval/sign-in/come-back.ts';
import { cookieIn } from '../../../../functions/approval/sign-in/cookies.ts';
import { issuerAt } from '../../../../functions/approval/sign-in/issuer.ts';
import { setOut } from '../../../../functions/approval/sign-in/set-out.ts';
import { wordsIn } from '../../../../functions/approval/words/words.ts';
import type { Language } from '../../../../functions/domain/identity/role.ts';
import type { PageReply } from '../../../../functions/platform/page/handler.ts';
import type { FakeIssuer } from '../../../support/issuer.ts';
import { contextSealer } from '../../../support/sealer.ts';

export const link = 'Xb3_sbzTnV9YVdGk2S3l-2v8o9ZxWv0jH7Lk2mNqPqE';
export const baseUrl = 'https://api.example';

/** A browser that sets out from the page and comes back, with its cookies. */
export function travel(issuer: FakeIssuer, secretOf?: () => Promise<string>) {
  const time = { now: '2026-11-23T09:00:00.000Z' };
  const client = { url: issuer.url, clientId: 'page', returnUrl: `${baseUrl}/approval-sign-in` };
  const deps = { sealer: contextSealer, clock: { now: () => time.now }, issuer: issuerAt(client), baseUrl, secretOf };
  const jar = new Map<string, string>();
  const keep = (reply: PageReply) => {
    for (const line of reply.cookies ?? []) {
      const [pair = ''] = line.split(';');
      const [name = ''] = pair.split('=');
      if (line.includes('Max-Age=0')) jar.delete(name);
      else jar.set(name, pair.slice(name.length + 1));
    }
    return reply;
  };
  return {
    deps,
    time,
    jar,
    out: async (asked?: Language) => {
      const reply = keep(await setOut({ link, asked, words: wordsIn(asked ?? 'en') }, deps));
      const { refresh = '' } = { refresh: '', ...reply.headers };
      return { reply, address: new URL(refresh.replace('0; url=', '') || 'https://nowhere.example') };
    },
    back: async (query: Record<string, string>) => {
      const cookies = [...jar].map(([name, value]) => `${name}=${value}`);
      return keep(
        await comeBack({ method: 'GET', params: {}, query, headers: {}, cookies, form: new URLSearchParams() }, deps),
      );
    },
    signedIn: () =>
      cookieIn(
        [...jar].map(([name, value]) => `${name}=${value}`),
        '__Host-signed-in',
      ),
  };
}
