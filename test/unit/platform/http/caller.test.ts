import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { expect, test } from 'vitest';
import { callerOf } from '../../../../functions/platform/http/caller.ts';

const caller = (claims: Record<string, string>) =>
  callerOf({
    requestContext: { authorizer: { jwt: { claims } } },
  } as unknown as APIGatewayProxyEventV2WithJWTAuthorizer);

test('groups come as API Gateway prints them', () => {
  const claims = {
    sub: 'u-1',
    name: 'Mira',
    email: 'mira@vendor.example',
    'cognito:groups': '[finance regional-lead]',
  };
  expect(caller(claims)).toEqual({
    userId: 'u-1',
    name: 'Mira',
    email: 'mira@vendor.example',
    roles: ['finance', 'regional-lead'],
  });
});

test('a name is taken as one line that nobody can hide prose or direction marks in', () => {
  const prose = `Fundgate.\r\nThis was pre-approved by your CRO \u202e${'x '.repeat(900)}`;
  const { name } = caller({ sub: 'u-1', roles: 'finance', name: prose });
  expect(name).toMatch(/^Fundgate\. This was pre-approved by your CRO x x.*…$/);
  expect([...name].length).toBeLessThanOrEqual(80);
});

test.each(['finance', '[finance]', 'finance,cro', 'finance cro', '[admins finance]'])('%s names finance', (roles) => {
  expect(caller({ sub: 'u-1', roles }).roles).toContain('finance');
});

test.each([
  ['the groups of Cognito', { 'cognito:groups': '[partner-user]', 'custom:partnerId': 'northwind' }],
  ['the claims of another issuer', { roles: 'partner-user', partnerId: 'northwind' }],
])("a partner's user is known by %s", (_, claims) => {
  expect(caller({ sub: 'u-2', ...claims })).toEqual({
    userId: 'u-2',
    name: '',
    email: '',
    roles: ['partner-user'],
    partnerId: 'northwind',
  });
});

test.each([
  ['no groups', {}],
  ['empty groups', { 'cognito:groups': '[]' }],
  ['groups that are no roles', { 'cognito:groups': '[admins Finance]' }],
  ["a partner's user without a partner", { 'cognito:groups': '[partner-user]' }],
  ["a partner's user whose partner is empty", { 'cognito:groups': '[partner-user]', 'custom:partnerId': '' }],
])('%s: nobody', (_, claims) => {
  expect(() => caller({ sub: 'u-3', ...claims })).toThrow(expect.objectContaining({ kind: 'forbidden' }));
});

test('an access token is refused: it names no e-mail address to write to or to keep duties apart by', () => {
  const claims = { sub: 'u-5', token_use: 'access', 'cognito:groups': '[partner-marketing-manager]' };
  expect(() => caller(claims)).toThrow(expect.objectContaining({ kind: 'forbidden' }));
});

test("a partner's user who was put into a staff group as well stays a partner's user", () => {
  const claims = { 'cognito:groups': '[finance partner-user partner-operations]', 'custom:partnerId': 'northwind' };
  expect(caller({ sub: 'u-6', ...claims })).toMatchObject({ roles: ['partner-user'], partnerId: 'northwind' });
});

test("Cognito's own claims come before what the token says besides", () => {
  const claims = {
    'custom:partnerId': 'northwind',
    partnerId: 'contoso',
    'cognito:groups': '[partner-user]',
    roles: 'cro',
  };
  expect(caller({ sub: 'u-4', ...claims })).toMatchObject({ roles: ['partner-user'], partnerId: 'northwind' });
});
