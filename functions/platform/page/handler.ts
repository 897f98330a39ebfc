import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { Language } from '../../domain/identity/role.ts';
import { logger } from '../logger.ts';
import { renderMessage } from './document.tsx';
import { languageAsked, languagePreferred } from './language.ts';
import type { Headers } from './same-origin.ts';
import { pageHeaders } from './style.ts';

export type PageRequest = {
  readonly method: string;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query?: Readonly<Record<string, string | undefined>> | undefined;
  readonly headers: Headers;
  /** `name=value`, as the browser sent them. */
  readonly cookies?: readonly string[] | undefined;
  /** The decoded fields of a urlencoded form; empty for any other body. */
  readonly form: URLSearchParams;
};
export type PageReply = {
  readonly status: number;
  readonly html: string;
  /** Where the browser goes on to. */
  readonly headers?: { readonly location: string } | { readonly refresh: string };
  /** Whole `Set-Cookie` lines. */
  readonly cookies?: readonly string[];
};

/**
 * The page bundle: security headers on every reply, no body on HEAD, one log line started and one completed. The path
 * holds a secret, so neither it nor the event is ever logged.
 */
export function pageHandler(answer: (request: PageRequest) => Promise<PageReply>) {
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .onError((request) => {
      logger.error('PAGE_FAILED', { route: request.event.routeKey, error: request.error ?? new Error('unknown') });
      request.response = reply(request.event, { status: 500, html: failed(request.event) });
    })
    .handler(async (event: APIGatewayProxyEventV2, context: Context) => {
      logger.addContext(context);
      logger.info('PAGE_STARTED', { route: event.routeKey });
      const answered = await answer({
        method: event.requestContext.http.method,
        params: event.pathParameters ?? {},
        query: event.queryStringParameters,
        headers: event.headers,
        cookies: event.cookies,
        form: formOf(event),
      });
      logger.info('PAGE_COMPLETED', { route: event.routeKey, status: answered.status });
      return reply(event, answered);
    });
}

const reply = (
  event: APIGatewayProxyEventV2,
  { status, html, headers, cookies }: PageReply,
): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { ...pageHeaders, ...headers },
  ...(cookies && { cookies: [...cookies] }),
  body: event.requestContext.http.method === 'HEAD' ? '' : html,
});

const failure: Record<Language, readonly [string, string]> = {
  en: [
    'Something went wrong on our side',
    'Nothing was decided and nothing was half-written. Please try the link again in a few minutes.',
  ],
  de: [
    'Bei uns ist etwas schiefgegangen',
    'Es wurde nichts entschieden und nichts halb geschrieben. Bitte versuchen Sie den Link in ein paar Minuten noch einmal.',
  ],
};

function failed({ queryStringParameters, headers }: APIGatewayProxyEventV2): string {
  const language = languageAsked(queryStringParameters) ?? languagePreferred(headers);
  const [heading, sentence] = failure[language];
  return renderMessage(language, heading, [sentence]);
}

function formOf({ body, isBase64Encoded, headers }: APIGatewayProxyEventV2): URLSearchParams {
  const isForm = headers['content-type']?.toLowerCase().startsWith('application/x-www-form-urlencoded') ?? false;
  if (!isForm || body === undefined) return new URLSearchParams();
  return new URLSearchParams(isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body);
}
