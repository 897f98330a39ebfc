import * as z from 'zod';
import { type FieldProblem, Refusal } from '../../domain/errors.ts';
import type { Principal, Role } from '../../domain/identity/role.ts';
import { hasAddress } from '../../domain/identity/same-human.ts';
import type { BodyType } from './body.ts';
import type { FileContent, FileType } from './file.ts';

/** What a handler answers; the body is checked against the response schema on its way out, a file against `produces`. */
export type Reply<R> = { readonly status: number; readonly headers?: Record<string, string> } & (
  | { readonly body: R; readonly file?: undefined }
  | { readonly file: FileContent; readonly body?: undefined }
);

/** What the middleware hands to a route: verified caller, unparsed input. */
export type RawInput = {
  readonly caller: Principal;
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly idempotencyKey: string | undefined;
};

export type RouteInput<P, Q, B> = {
  readonly caller: Principal;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** The `Idempotency-Key` header; empty on routes that do not create. */
  readonly idempotencyKey: string;
};

type AnySchema = z.ZodType;

/** The contract of one operation: what the gateway routes, the schemas check and the OpenAPI document shows. */
export type RouteContract<
  P extends AnySchema = AnySchema,
  Q extends AnySchema = AnySchema,
  B extends AnySchema = AnySchema,
  R extends AnySchema = AnySchema,
> = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: `/${string}`;
  readonly operationId: string;
  readonly summary: string;
  /** Any one of these roles may call it. */
  readonly roles: readonly Role[];
  /**
   * The caller counts as one of two people, whom the address that the token names tells apart; `staff`: a partner's user,
   * who decides on nothing, does not. docs/handbook.md § Two people
   */
  readonly oneOfTwo?: boolean | 'staff';
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly response: R;
  readonly status: 200 | 201 | 202;
  /** True on every create: the caller must send an `Idempotency-Key`. */
  readonly idempotent: boolean;
  /** The body is text of this type, handed to the schema as a string; JSON when left out. */
  readonly consumes?: BodyType;
  /** The files it may answer with; `response` is `z.never()` where it answers with nothing else. */
  readonly produces?: readonly FileType[];
};

export type Route<D> = {
  readonly contract: RouteContract;
  readonly run: (raw: RawInput, deps: D) => Promise<Reply<unknown>>;
};

/** Defaults to spread into a contract that takes no input. */
const nothing = z.strictObject({});
export const bare = { params: nothing, query: nothing, body: nothing, status: 200, idempotent: false } as const;

/**
 * Binds a contract to its handler: input and output types come from the schemas.
 * @throws Refusal `forbidden` for a role that may not and for a token that tells nobody apart, `invalid` naming every bad field.
 */
export function route<D, P extends AnySchema, Q extends AnySchema, B extends AnySchema, R extends AnySchema>(
  contract: RouteContract<P, Q, B, R>,
  handle: (input: RouteInput<z.output<P>, z.output<Q>, z.output<B>>, deps: D) => Promise<Reply<z.input<R>>>,
): Route<D> {
  return {
    contract,
    run: async (raw, deps) => {
      allow(raw.caller, contract);
      const parsed = parseAll(contract, raw);
      const reply = await handle({ caller: raw.caller, ...parsed, idempotencyKey: raw.idempotencyKey ?? '' }, deps);
      if (reply.file) return { ...reply, file: declared(reply.file, contract.produces) };
      return { ...reply, body: contract.response.parse(reply.body) };
    },
  };
}

function declared(file: FileContent, produces: readonly FileType[] = []): FileContent {
  if (!produces.includes(file.contentType)) throw new Error(`the contract names no file of ${file.contentType}`);
  return file;
}

function allow(caller: Principal, { roles, oneOfTwo }: Pick<RouteContract, 'roles' | 'oneOfTwo'>): void {
  if (!caller.roles.some((role) => roles.includes(role))) {
    throw new Refusal('forbidden', `This needs one of the roles ${roles.join(', ')}.`);
  }
  const counts = oneOfTwo === 'staff' ? !caller.roles.includes('partner-user') : oneOfTwo;
  if (counts && !hasAddress(caller)) {
    throw new Refusal(
      'forbidden',
      'The token names no e-mail address, by which the two people who decide this are told apart.',
    );
  }
}

function parseAll<P extends AnySchema, Q extends AnySchema, B extends AnySchema, R extends AnySchema>(
  contract: RouteContract<P, Q, B, R>,
  raw: RawInput,
): { params: z.output<P>; query: z.output<Q>; body: z.output<B> } {
  const params = contract.params.safeParse(raw.params);
  const query = contract.query.safeParse(raw.query);
  const body = contract.body.safeParse(raw.body);
  const key = contract.idempotent ? keyProblems(raw.idempotencyKey) : [];
  if (params.success && query.success && body.success && key.length === 0) {
    return { params: params.data, query: query.data, body: body.data };
  }
  const problems = [
    ...issues('/path', params.error),
    ...issues('/query', query.error),
    ...issues('', body.error),
    ...key,
  ];
  throw new Refusal('invalid', 'The input has problems; every one is listed and nothing was stored.', problems);
}

function keyProblems(key: string | undefined): FieldProblem[] {
  const fits = key !== undefined && /^[\x21-\x7e]{8,200}$/.test(key);
  return fits
    ? []
    : [{ field: '/header/Idempotency-Key', problem: 'is required on every create: 8 to 200 printable characters' }];
}

function issues(root: string, error: z.ZodError | undefined): FieldProblem[] {
  return (error?.issues ?? []).flatMap((issue) => {
    const at = `${root}/${issue.path.map(String).join('/')}`;
    if (issue.code !== 'unrecognized_keys') return [{ field: at, problem: issue.message }];
    const base = at.endsWith('/') ? at : `${at}/`;
    return issue.keys.map((key) => ({ field: `${base}${key}`, problem: 'is not a field of this operation' }));
  });
}
