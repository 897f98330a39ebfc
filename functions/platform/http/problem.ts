import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type FieldProblem, Refusal, type RefusalKind } from '../../domain/errors.ts';
import { TryAgain } from './try-again.ts';

/** The one map from what a rule refuses to HTTP. Faults are 500 and say nothing of themselves. */
const kinds: Record<RefusalKind, { status: number; title: string }> = {
  invalid: { status: 422, title: 'The request breaks a rule' },
  'not-found': { status: 404, title: 'Not found' },
  forbidden: { status: 403, title: 'Not allowed' },
  'wrong-state': { status: 409, title: 'Not possible in this state' },
  conflict: { status: 409, title: 'Somebody else was first' },
  'insufficient-funds': { status: 409, title: 'Not enough money is available' },
  'idempotency-mismatch': { status: 422, title: 'The idempotency key was used with another body' },
};

/** A list of 500 lines with several problems each fits; what is longer would not fit into a reply. */
const mostErrors = 2_000;
const longestField = 200;

/** An RFC 9457 reply; `errors` lists every bad field, as long as they fit into a reply. */
export function problem(
  status: number,
  slug: string,
  title: string,
  detail: string,
  errors: readonly FieldProblem[] = [],
): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    body: JSON.stringify({ type: `urn:fundgate:problem:${slug}`, title, status, detail, errors: inBounds(errors) }),
  };
}

/** Names of fields and their number are the caller's own, and without bounds. */
function inBounds(errors: readonly FieldProblem[]): FieldProblem[] {
  const told = errors.slice(0, mostErrors).map(({ field, problem }) => ({ field: cut(field), problem }));
  const more = errors.length - told.length;
  return more === 0 ? told : [...told, { field: '/', problem: `has ${more} more problems` }];
}

const cut = (field: string): string => (field.length > longestField ? `${field.slice(0, longestField)}…` : field);

/** What the caller hears of a thrown thing. */
export function problemOf(thrown: unknown): APIGatewayProxyStructuredResultV2 {
  if (thrown instanceof Refusal) {
    const { status, title } = kinds[thrown.kind];
    return problem(status, thrown.kind, title, thrown.message, thrown.problems);
  }
  if (thrown instanceof TryAgain) return busy(thrown);
  return problem(
    500,
    'fault',
    'Something went wrong on our side',
    'The fault was logged. Nothing was half-written; a retry is safe.',
  );
}

function busy({ afterSeconds }: TryAgain): APIGatewayProxyStructuredResultV2 {
  const answer = problem(
    503,
    'busy',
    'Too many writes at once',
    'Others are writing to the same money or item. Nothing was stored; please try again in a moment.',
  );
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(afterSeconds) } };
}
