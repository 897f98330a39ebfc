import middy from '@middy/core';
import httpSecurityHeaders from '@middy/http-security-headers';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { readBody } from '../http/body.ts';
import { callerOf } from '../http/caller.ts';
import { fileReply } from '../http/file.ts';
import { problem, problemOf } from '../http/problem.ts';
import type { Route } from '../http/route.ts';
import { logger } from '../logger.ts';

type ApiEvent = APIGatewayProxyEventV2WithJWTAuthorizer;
type ApiReply = APIGatewayProxyStructuredResultV2;

/**
 * The API bundle: one function serves the routes of one stage. Verified caller, parsed input, checked output,
 * problem replies, security headers, one log line started and one completed.
 */
export function apiHandler<D>(routes: readonly Route<D>[], deps: D) {
  const byKey = new Map(routes.map((route) => [`${route.contract.method} ${route.contract.path}`, route]));
  return middy<ApiEvent, ApiReply>()
    .use(httpSecurityHeaders())
    .onError((request) => {
      const answer = problemOf(request.error);
      const level = (answer.statusCode ?? 500) >= 500 ? 'error' : 'info';
      const fault = level === 'error' && request.error ? { error: request.error } : { status: answer.statusCode };
      logger[level]('API_CALL_REFUSED', { route: request.event.routeKey, ...fault });
      request.response = answer;
    })
    .handler(async (event, context: Context) => {
      logger.addContext(context);
      logger.info('API_CALL_STARTED', { route: event.routeKey });
      const route = byKey.get(event.routeKey);
      if (!route) return problem(404, 'not-found', 'Not found', 'There is no such operation.');
      const read = readBody(event, route.contract.consumes);
      if ('refusal' in read) return read.refusal;
      const reply = await route.run(
        {
          caller: callerOf(event),
          params: event.pathParameters ?? {},
          query: event.queryStringParameters ?? {},
          body: read.body,
          idempotencyKey: event.headers['idempotency-key'],
        },
        deps,
      );
      logger.info('API_CALL_COMPLETED', { route: event.routeKey, status: reply.status });
      if (reply.file) return fileReply(reply.status, reply.file, reply.headers);
      return {
        statusCode: reply.status,
        headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...reply.headers },
        body: JSON.stringify(reply.body),
      };
    });
}
