import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import type { RouteContract } from '../../functions/platform/http/route.ts';
import { Problem } from './components.ts';

const refusal = (id: string, description: string): ZodOpenApiResponseObject => ({
  id,
  description,
  content: { 'application/problem+json': { schema: Problem } },
});

const malformed = refusal('Malformed', 'The body is not JSON; nothing was stored.');
const malformedText = refusal('MalformedText', 'The body is not text in UTF-8; nothing was stored.');
const wrongType = refusal('WrongType', 'The body is of another content type; nothing was stored.');
const forbidden = refusal(
  'Forbidden',
  'None of the caller’s roles may do this, or nobody could tell the caller from a second person.',
);
const absent = refusal('NotFound', 'There is no such item, or it is not the caller’s to see.');
const conflict = refusal(
  'Conflict',
  'Not possible in this state, somebody else was first, or too little money is left.',
);
const invalid = refusal('Invalid', 'The input breaks rules; every bad field is listed and nothing was stored.');
const fault = refusal('Fault', 'A fault on our side; nothing was half-written and a retry is safe.');

/** The gateway's own answer, without any of our code. */
const gateway = (id: string, description: string, message: string): ZodOpenApiResponseObject => ({
  id,
  description,
  content: {
    'application/json': {
      schema: { type: 'object', properties: { message: { type: 'string', examples: [message] } } },
    },
  },
});

const unauthorized = gateway(
  'Unauthorized',
  'The token is missing, expired, forged or for somebody else.',
  'Unauthorized',
);
const throttled = gateway('Throttled', 'Too many calls at once; a later retry is safe.', 'Too Many Requests');
const unavailable = gateway('Unavailable', 'No answer in time; a later retry is safe.', 'Service Unavailable');

/** Operations that may be asked for an item that is not there, though their path names none. */
const namesAnItem: readonly string[] = ['submitRequest', 'tryRequest', 'listRequests', 'readPolicy'];

type Operation = Pick<RouteContract, 'method' | 'path' | 'operationId' | 'consumes'>;

/** What an operation may refuse, by what it takes. */
export function refusalsOf({ method, path, operationId, consumes }: Operation): ZodOpenApiResponsesObject {
  const writes = method !== 'GET';
  const looksUp = path.includes('{') || namesAnItem.includes(operationId);
  return {
    ...(writes && { '400': consumes ? malformedText : malformed }),
    '401': unauthorized,
    '403': forbidden,
    ...(looksUp && { '404': absent }),
    ...(writes && { '409': conflict }),
    ...(consumes && { '415': wrongType }),
    '422': invalid,
    '429': throttled,
    '500': fault,
    '503': unavailable,
  };
}
