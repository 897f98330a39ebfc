import * as oauth from 'oauth4webapi';
import * as z from 'zod';
import { type Issuer, requestOptions } from './issuer.ts';
import type { SignedIn } from './sealed.ts';

const Claims = z.object({
  sub: z.string().min(1),
  email: z.string().default(''),
  email_verified: z.union([z.boolean(), z.stringbool()]).default(false),
  name: z.string().default(''),
});

type Way = { readonly state: string; readonly nonce: string; readonly verifier: string };
type Returned = { readonly query: URLSearchParams; readonly way: Way };

/**
 * Who signed in, by what the issuer answers for the code that the browser brought back: signature, issuer, audience, nonce
 * and expiry of the identity token are checked. An address that it does not say is verified is nobody's.
 * @throws Error of any kind for what is not the end of this very way.
 */
export async function whoSignedIn(
  { query, way }: Returned,
  issuer: Issuer,
  secretOf: (() => Promise<string>) | undefined,
): Promise<Omit<SignedIn, 'at'>> {
  const server = await issuer.describe();
  const client = { client_id: issuer.clientId };
  const brought = oauth.validateAuthResponse(server, client, query, way.state);
  const answer = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    authentication(server, await secretOf?.()),
    brought,
    issuer.returnUrl,
    way.verifier,
    requestOptions(issuer),
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, answer, {
    expectedNonce: way.nonce,
    requireIdToken: true,
  });
  await oauth.validateApplicationLevelSignature(server, answer, requestOptions(issuer));
  const { sub, email, email_verified, name } = Claims.parse(oauth.getValidatedIdTokenClaims(tokens));
  return { userId: sub, email: email_verified ? email : '', name: name || email || sub };
}

/** Basic unless the issuer takes only the other: so says the protocol. */
function authentication(
  { token_endpoint_auth_methods_supported: taken = ['client_secret_basic'] }: oauth.AuthorizationServer,
  secret: string | undefined,
): oauth.ClientAuth {
  if (secret === undefined) return oauth.None();
  return taken.includes('client_secret_basic') ? oauth.ClientSecretBasic(secret) : oauth.ClientSecretPost(secret);
}
