import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnStage,
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { publicRoutes, type RouteKey, type ServingFunction, signedInRoutes } from './routes.ts';
import type { Issuer } from './sign-in.ts';

/** Neither addresses nor people nor paths: the path of an approval is its secret. */
const accessLogLine = JSON.stringify({
  requestId: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  integrationError: '$context.integrationErrorMessage',
  authorizerError: '$context.authorizer.error',
});

/** Calls a second and at once, for all callers together; the public page gets a small share of its own. */
const throttle = { rateLimit: 50, burstLimit: 100 };
const publicThrottle = { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 20 };

type ApiProps = { readonly name: string; readonly issuer: Issuer; readonly origins: readonly string[] };

/** The HTTP API: explicit routes, a verified token on every one but the approval page and its pictures. */
export class Api extends Construct {
  readonly http: HttpApi;
  private readonly stage: HttpStage;
  private readonly signedIn: IHttpRouteAuthorizer;

  constructor(scope: Construct, id: string, { name, issuer, origins }: ApiProps) {
    super(scope, id);
    this.signedIn = new HttpJwtAuthorizer('Token', issuer.url, { jwtAudience: [issuer.audience] });
    this.http = new HttpApi(this, 'Http', {
      apiName: name,
      createDefaultStage: false,
      ...(origins.length > 0 && { corsPreflight: corsFor(origins) }),
    });
    const logGroup = new LogGroup(this, 'AccessLog', {
      logGroupName: `/aws/vendedlogs/apis/${name}`,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.http,
      autoDeploy: true,
      throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(accessLogLine),
      },
    });
  }

  /** Routes every operation to the function that serves it. */
  serve(functions: Readonly<Record<ServingFunction, IFunction>>): void {
    const open = new HttpNoneAuthorizer();
    for (const name of namesIn(signedInRoutes)) this.route(name, functions[name], signedInRoutes[name], this.signedIn);
    const served = namesIn(publicRoutes).flatMap((name) => this.route(name, functions[name], publicRoutes[name], open));
    this.throttlePublic(Object.values(publicRoutes).flat(), served);
  }

  private route(name: string, target: IFunction, keys: readonly RouteKey[], authorizer: IHttpRouteAuthorizer) {
    const integration = new HttpLambdaIntegration(name, target, { scopePermissionToRoute: false });
    return keys.map((key) => {
      const routeKey = HttpRouteKey.with(key.slice(key.indexOf('/')), methodOf(key));
      return new HttpRoute(this, key, { httpApi: this.http, routeKey, integration, authorizer });
    });
  }

  private throttlePublic(keys: readonly RouteKey[], routes: readonly HttpRoute[]): void {
    const stage = this.stage.node.defaultChild;
    if (!(stage instanceof CfnStage)) throw new Error('the stage of the API is not what the CDK made so far');
    stage.routeSettings = Object.fromEntries(keys.map((key) => [key, publicThrottle]));
    stage.node.addDependency(...routes);
  }
}

const namesIn = <T extends Readonly<Record<string, unknown>>>(record: T): (keyof T & string)[] => Object.keys(record);

function methodOf(key: RouteKey): HttpMethod {
  const method = Object.values(HttpMethod).find((candidate) => key.startsWith(`${candidate} `));
  if (!method) throw new Error(`${key} begins with no method`);
  return method;
}

const corsFor = (origins: readonly string[]) => ({
  allowOrigins: [...origins],
  allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST, CorsHttpMethod.PUT],
  allowHeaders: ['authorization', 'content-type', 'idempotency-key'],
  exposeHeaders: ['idempotency-replayed'],
  maxAge: Duration.hours(1),
});
