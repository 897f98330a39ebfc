import * as z from 'zod';
import type { ZodOpenApiContentObject, ZodOpenApiOperationObject, ZodOpenApiParameters } from 'zod-openapi';
import type { RouteContract } from '../../functions/platform/http/route.ts';
import { examples, textExamples } from './examples.ts';
import { refusalsOf } from './refusals.ts';

const IdempotencyKey = z
  .string()
  .min(8)
  .max(200)
  .meta({
    description:
      'Chosen by the caller for this one create. The same key with the same body answers what was created then; with another body it is refused.',
    example: '0b1f7c1e-8f55-4b5e-9a34-3f4a4f0f2a11',
    param: { id: 'IdempotencyKey' },
  });

const Replayed = z
  .literal('true')
  .optional()
  .meta({
    description: 'Present when an earlier call with this key created what is answered.',
    header: { id: 'IdempotencyReplayed' },
  });

/** An operation as its contract says it. */
export function operationOf(contract: RouteContract, tag: string): ZodOpenApiOperationObject {
  const { operationId, summary, roles, oneOfTwo, body, status, idempotent, consumes } = contract;
  const example = examples[operationId] ?? textExamples[operationId];
  return {
    operationId,
    summary,
    description: `Any of the roles: ${roles.join(', ')}.${addressOf(oneOfTwo)}`,
    tags: [tag],
    requestParams: parametersOf(contract),
    ...(takesBody(body) && {
      requestBody: {
        required: true,
        content: { [consumes ?? 'application/json']: { schema: consumes ? text : body, ...(example && { example }) } },
      },
    }),
    responses: {
      [String(status)]: {
        description: status === 201 ? 'Created, now or by an earlier call with this key.' : 'Done.',
        content: contentOf(contract),
        ...(idempotent && { headers: z.object({ 'Idempotency-Replayed': Replayed }) }),
      },
      ...refusalsOf(contract),
    },
  };
}

function addressOf(oneOfTwo: RouteContract['oneOfTwo']): string {
  if (!oneOfTwo) return '';
  return ` The token ${oneOfTwo === 'staff' ? 'of staff ' : ''}has to name an e-mail address.`;
}

const text = { type: 'string' } as const;

/** What it answers with: JSON, files, or either. */
function contentOf({ response, produces = [] }: RouteContract): ZodOpenApiContentObject {
  return {
    ...(!(response instanceof z.ZodNever) && { 'application/json': { schema: response } }),
    ...Object.fromEntries(produces.map((type) => [type, { schema: text }])),
  };
}

function parametersOf({ params, query, idempotent }: RouteContract): ZodOpenApiParameters {
  return {
    ...(params instanceof z.ZodObject && { path: params }),
    ...(query instanceof z.ZodObject && { query }),
    ...(idempotent && { header: z.object({ 'Idempotency-Key': IdempotencyKey }) }),
  };
}

/** An operation without input has the schema of the empty object. */
const takesBody = (body: z.ZodType): boolean => !(body instanceof z.ZodObject && Object.keys(body.shape).length === 0);
