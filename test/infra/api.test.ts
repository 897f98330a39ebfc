import { describe, expect, it } from 'vitest';
import { bankRoutes } from '../../functions/bank/routes.ts';
import { budgetRoutes } from '../../functions/budget/routes.ts';
import { claimRoutes } from '../../functions/claim/routes.ts';
import { correctionRoutes } from '../../functions/correction/routes.ts';
import { currencyRoutes } from '../../functions/currency/routes.ts';
import { directoryRoutes } from '../../functions/directory/routes.ts';
import { leverRoutes } from '../../functions/lever/routes.ts';
import { operationsRoutes } from '../../functions/operations/routes.ts';
import { outcomeRoutes } from '../../functions/outcome/routes.ts';
import { partnerRoutes } from '../../functions/partner/routes.ts';
import { paymentRoutes } from '../../functions/payment/routes.ts';
import { programRoutes } from '../../functions/program/routes.ts';
import { requestRoutes } from '../../functions/request/routes.ts';
import { reviewRoutes } from '../../functions/review/routes.ts';
import { statementRoutes } from '../../functions/statement/routes.ts';
import { trailRoutes } from '../../functions/trail/routes.ts';
import { publicRoutes, signedInRoutes } from '../../infra/constructs/routes.ts';
import { resourcesOf, theOnly } from './support/resources.ts';
import { synthesised } from './support/synthesised.ts';

type Contracted = readonly { readonly contract: { readonly method: string; readonly path: string } }[];
const contracts: Record<keyof typeof signedInRoutes, Contracted> = {
  'request-api': requestRoutes,
  'claim-api': claimRoutes,
  'review-api': reviewRoutes,
  'statement-api': statementRoutes,
  'operations-api': operationsRoutes,
  'trail-api': trailRoutes,
  'payment-api': paymentRoutes,
  'bank-api': bankRoutes,
  'correction-api': correctionRoutes,
  'currency-api': currencyRoutes,
  'partner-api': partnerRoutes,
  'budget-api': budgetRoutes,
  'program-api': programRoutes,
  'outcome-api': outcomeRoutes,
  'lever-api': leverRoutes,
  'directory-api': directoryRoutes,
};
const open: readonly string[] = Object.values(publicRoutes).flat();

describe('routes', () => {
  it.each(Object.entries(signedInRoutes))('%s has exactly the operations of its contracts', (name, routes) => {
    const contracted = Object.entries(contracts)
      .filter(([serving]) => serving === name)
      .flatMap(([, bound]) => bound.map(({ contract }) => `${contract.method} ${contract.path}`));
    expect([...routes].sort()).toEqual(contracted.sort());
  });

  const { app } = synthesised();
  const routes = resourcesOf(app, 'AWS::ApiGatewayV2::Route').map(({ properties }) => properties);

  it('are deployed, every one and no other', () => {
    const all = [...Object.values(signedInRoutes).flat(), ...open];
    expect(routes.map(({ RouteKey }) => RouteKey).sort()).toEqual([...all].sort());
  });

  it('need a token, but for the approval page and its pictures', () => {
    const authorizer = { Ref: theOnly(app, 'AWS::ApiGatewayV2::Authorizer').id };
    for (const { RouteKey, AuthorizationType, AuthorizerId } of routes) {
      const wanted = open.includes(RouteKey) ? ['NONE', undefined] : ['JWT', authorizer];
      expect([AuthorizationType, AuthorizerId], RouteKey).toEqual(wanted);
    }
  });
});

describe('the API', () => {
  const { app } = synthesised();
  const stage = theOnly(app, 'AWS::ApiGatewayV2::Stage').properties;

  it('takes tokens of the user pool for this client', () => {
    const { JwtConfiguration, IdentitySource } = theOnly(app, 'AWS::ApiGatewayV2::Authorizer').properties;
    expect(IdentitySource).toEqual(['$request.header.Authorization']);
    expect(JSON.stringify(JwtConfiguration.Issuer)).toContain('https://cognito-idp.eu-central-1.amazonaws.com/');
    expect(JwtConfiguration.Audience).toHaveLength(1);
  });

  it('is throttled, the public page more than the rest', () => {
    expect(stage.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 });
    expect(Object.keys(stage.RouteSettings).sort()).toEqual([...open].sort());
    for (const settings of Object.values<{ ThrottlingRateLimit: number }>(stage.RouteSettings)) {
      expect(settings.ThrottlingRateLimit).toBeLessThan(stage.DefaultRouteSettings.ThrottlingRateLimit);
    }
  });

  it('logs no address, person or path: the path of an approval is its secret', () => {
    const logged = Object.values<string>(JSON.parse(stage.AccessLogSettings.Format));
    expect(logged.join()).not.toMatch(/identity|claims|\.path|rawPath|requestOverride|domain|userAgent|sourceIp/i);
    expect(logged).toContain('$context.routeKey');
  });

  it('lets no other origin in unless settings name one', () => {
    expect(theOnly(app, 'AWS::ApiGatewayV2::Api').properties.CorsConfiguration).toBeUndefined();
    const portal = synthesised({ portalOrigins: ['https://partners.vendor.example'] });
    expect(theOnly(portal.app, 'AWS::ApiGatewayV2::Api').properties.CorsConfiguration).toMatchObject({
      AllowOrigins: ['https://partners.vendor.example'],
      AllowHeaders: ['authorization', 'content-type', 'idempotency-key'],
    });
  });

  it('takes tokens of the issuer that settings name', () => {
    const own = synthesised({ issuer: { url: 'https://login.vendor.example/', audience: 'fundgate' } });
    expect(theOnly(own.app, 'AWS::ApiGatewayV2::Authorizer').properties.JwtConfiguration).toEqual({
      Issuer: 'https://login.vendor.example/',
      Audience: ['fundgate'],
    });
  });

  it('is reached where settings say, in links too', () => {
    const local = synthesised({ endpoints: { api: 'http://127.0.0.1:1/{apiId}/$default' } });
    const { Value } = Object.values(local.app.findOutputs('ApiUrl'))[0] ?? {};
    expect(JSON.stringify(Value)).toMatch(/http:\/\/127\.0\.0\.1:1\/.*\/\$default/);
    const ask = resourcesOf(local.app, 'AWS::Lambda::Function').find(
      ({ properties }) => properties.FunctionName === 'fundgate-approval-ask',
    );
    expect(ask?.properties.Environment.Variables.BASE_URL).toEqual(Value);
  });
});
