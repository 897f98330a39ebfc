import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import * as z from 'zod';
import { Refusal } from '../../domain/errors.ts';
import { type Principal, Role } from '../../domain/identity/role.ts';
import { personName } from '../../domain/text.ts';

const Claims = z.object({
  sub: z.string(),
  token_use: z.string().optional(),
  email: z.string().default(''),
  name: z.string().default('').transform(personName),
  'cognito:groups': z.string().optional(),
  roles: z.string().optional(),
  'custom:partnerId': z.string().optional(),
  partnerId: z.string().optional(),
});

/**
 * The caller as the verified token names them: roles from the groups claim (`[a b]` as API Gateway prints it), the
 * partner from its claim. A partner user without a partner is nobody, and one with a staff role besides is a partner
 * user all the same. The gateway lets Cognito's access tokens pass, which name no e-mail address: without it nobody could
 * be written to, nor kept from deciding on what they submitted.
 * @throws Refusal `forbidden` when the token carries no known role, or is an access token.
 */
export function callerOf(event: APIGatewayProxyEventV2WithJWTAuthorizer): Principal {
  const claims = Claims.parse(event.requestContext.authorizer.jwt.claims);
  if (claims.token_use === 'access') {
    throw new Refusal('forbidden', 'This is an access token; send the identity token, which names the person.');
  }
  const partnerId = claims['custom:partnerId'] ?? claims.partnerId;
  const named = (claims['cognito:groups'] ?? claims.roles ?? '').replace(/^\[|\]$/g, '').split(/[\s,]+/);
  const known = named.flatMap((name) => Role.safeParse(name).data ?? []);
  const roles = known.includes('partner-user') ? known.filter((role) => role === 'partner-user') : known;
  if (roles.length === 0) throw new Refusal('forbidden', 'The token carries no role in this programme.');
  if (roles.includes('partner-user') && !partnerId) {
    throw new Refusal('forbidden', 'The token names no partner.');
  }
  return { userId: claims.sub, email: claims.email, name: claims.name, roles, ...(partnerId && { partnerId }) };
}
