import { expect, test } from 'vitest';
import * as z from 'zod';
import { bare } from '../../../functions/platform/http/route.ts';
import { operationOf } from '../../../scripts/openapi/operation.ts';

const contract = {
  ...bare,
  method: 'POST',
  path: '/things/import',
  operationId: 'importThings',
  summary: 'Import things',
  roles: ['finance'],
  response: z.strictObject({ count: z.int() }),
} as const;

test('an operation that takes text shows its type and what is refused', () => {
  const operation = operationOf({ ...contract, body: z.string(), consumes: 'text/csv' }, 'Things');
  expect(operation.requestBody).toEqual({ required: true, content: { 'text/csv': { schema: { type: 'string' } } } });
  expect(operation.responses).toMatchObject({ '400': { id: 'MalformedText' }, '415': { id: 'WrongType' } });
});

test('an operation that answers with files shows each, and JSON only where it answers with JSON', () => {
  const produces = ['text/csv', 'application/xml'] as const;
  const contentOf = (more: object) => {
    const answer = operationOf({ ...contract, ...more, produces }, 'Things').responses['200'];
    return Object.keys(answer && 'content' in answer ? (answer.content ?? {}) : {});
  };
  expect(contentOf({})).toEqual(['application/json', ...produces]);
  expect(contentOf({ response: z.never() })).toEqual([...produces]);
});
