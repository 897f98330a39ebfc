import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

const keys = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function tokenOf(claims: object, key: KeyObject): string {
  const signed = `${part({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}

/** What the test's issuer makes of the next code, and what it was asked. */
export type FakeIssuer = {
  readonly url: string;
  /** Bodies and authorization headers of the calls that redeemed a code. */
  readonly redeemed: { form: Record<string, string>; authorization: string | undefined }[];
  /** Claims in place of the usual ones; `forged` signs with another key. */
  answers: { claims: Record<string, unknown>; forged?: boolean; refuses?: string };
  methods: string[] | undefined;
  readonly close: () => void;
};

/** An OpenID Connect issuer that answers every code as the test says. */
export async function startIssuer(): Promise<FakeIssuer> {
  const [own, other] = [keys(), keys()];
  const issuer = { redeemed: [] as FakeIssuer['redeemed'], answers: { claims: {} }, methods: undefined } as {
    -readonly [K in keyof FakeIssuer]: FakeIssuer[K];
  };
  const replies: Record<string, (request: IncomingMessage) => Promise<[number, unknown]>> = {
    '/.well-known/openid-configuration': async () => [
      200,
      {
        issuer: issuer.url,
        authorization_endpoint: `${issuer.url}/authorize?tenant=one`,
        token_endpoint: `${issuer.url}/token`,
        jwks_uri: `${issuer.url}/jwks`,
        ...(issuer.methods && { token_endpoint_auth_methods_supported: issuer.methods }),
      },
    ],
    '/jwks': async () => [
      200,
      { keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] },
    ],
    '/token': async (request) => {
      const form = Object.fromEntries(new URLSearchParams(await text(request)));
      issuer.redeemed.push({ form, authorization: request.headers.authorization });
      const { claims, forged, refuses } = issuer.answers;
      if (refuses) return [400, { error: refuses, error_description: 'mira@vendor.example gave a bad code' }];
      const seconds = Math.floor(Date.now() / 1000);
      const usual = { iss: issuer.url, aud: 'page', sub: 'user-1', iat: seconds, exp: seconds + 300 };
      const id_token = tokenOf({ ...usual, ...claims }, (forged ? other : own).privateKey);
      return [200, { access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token }];
    },
  };
  const server = createServer(async (request, response) => {
    const reply = replies[new URL(request.url ?? '/', 'http://here').pathname];
    const [status, body] = reply ? await reply(request) : [404, {}];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  issuer.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return issuer;
}
