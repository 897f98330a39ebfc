import { describe, expect, test } from 'vitest';
import type { Principal } from '../../../functions/domain/identity/role.ts';
import type { Route } from '../../../functions/platform/http/route.ts';
import { requestRoutes } from '../../../functions/request/routes.ts';
import { examples } from '../../../scripts/openapi/examples.ts';

const requestId = 'req_01JD0000000000000000000000';
/** As a token names its user that has no address: any number of people would be this one. */
const nobody = { userId: 'c0ffee', name: '', email: '' };
const routeOf = (operationId: string): Route<never> => {
  const found = requestRoutes.find(({ contract }) => contract.operationId === operationId);
  if (!found) throw new Error(operationId);
  return found as Route<never>;
};
const told = (operationId: string, caller: Principal): Promise<string> => {
  const route = routeOf(operationId);
  const body = examples[operationId] ?? {};
  const params = route.contract.path.includes('{') ? { requestId } : {};
  const untouched = {} as never;
  return route
    .run({ caller, params, query: {}, body, idempotencyKey: 'key-of-the-test' }, untouched)
    .then(() => 'taken', String);
};

describe.each(['submitRequest', 'reviseRequest', 'extendClaims'])('%s', (operationId) => {
  const staff = routeOf(operationId).contract.roles.filter((role) => role !== 'partner-user');

  test.each(staff)('is refused to a %s whose token names no e-mail address', async (role) => {
    for (const email of ['', '  ', 'unknown']) {
      expect(await told(operationId, { ...nobody, email, roles: [role] })).toContain('names no e-mail address');
    }
    const named = { ...nobody, email: 'pam@vendor.example', roles: [role] };
    expect(await told(operationId, named)).not.toContain('e-mail address');
  });
});

test.each(['submitRequest', 'reviseRequest'])(
  '%s asks a partner for none: a partner decides on nothing',
  async (operationId) => {
    const partner: Principal = { ...nobody, roles: ['partner-user'], partnerId: 'northwind' };
    expect(await told(operationId, partner)).not.toContain('e-mail address');
  },
);
