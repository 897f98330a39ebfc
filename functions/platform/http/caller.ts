import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import * as z from 'zod';
import { Refusal } from '../../domain/errors.ts';
import { type Principal, Role } from '../../domain/identity/role.ts';

const Claims = z.object({
  sub: z.string(),
  email: z.string().default(''),
  name: z.string().default(''),
  'cognito:groups': z.string().optional(),
  roles: z.string().optional(),
  'custom:partnerId': z.string().optional(),
  partnerId: z.string().optional(),
});

/**
 * The caller as the verified token names them: roles from the groups claim (`[a b]` as API Gateway prints it), the
 * partner from its claim. A partner user without a partner is nobody.
 * @throws Refusal `forbidden` when the token carries no known role.
 */
export function callerOf(event: APIGatewayProxyEventV2WithJWTAuthorizer): Principal {
  const claims = Claims.parse(event.requestContext.authorizer.jwt.claims);
  const partnerId = claims['custom:partnerId'] ?? claims.partnerId;
  const named = (claims['cognito:groups'] ?? claims.roles ?? '').replace(/^\[|\]$/g, '').split(/[\s,]+/);
  const roles = named.flatMap((name) => Role.safeParse(name).data ?? []);
  if (roles.length === 0) throw new Refusal('forbidden', 'The token carries no role in this programme.');
  if (roles.includes('partner-user') && !partnerId) {
    throw new Refusal('forbidden', 'The token names no partner.');
  }
  return { userId: claims.sub, email: claims.email, name: claims.name, roles, ...(partnerId && { partnerId }) };
}
