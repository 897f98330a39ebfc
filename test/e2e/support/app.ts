import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as z from 'zod';

const Outputs = z.object({
  apiUrl: z.string(),
  inboxUrl: z.string(),
  endpoint: z.string(),
  tableName: z.string(),
  evidenceBucket: z.string(),
  stateMachines: z.object({ request: z.string(), claim: z.string(), leverAudit: z.string() }),
  users: z.array(
    z.object({
      name: z.string(),
      role: z.string(),
      email: z.string(),
      partnerId: z.string().optional(),
      token: z.string(),
      password: z.string(),
    }),
  ),
});
export type Outputs = z.infer<typeof Outputs>;

/** The environment the run was given; fails loudly without one. */
export function outputs(): Outputs {
  const file = process.env.FUNDGATE_TEST_OUTPUTS;
  if (!file) throw new Error('FUNDGATE_TEST_OUTPUTS is not set: run this through `npm run test:endpoint`');
  return Outputs.parse(JSON.parse(readFileSync(file, 'utf8')));
}

export type Answer = {
  status: number;
  headers: Headers;
  body: Record<string, unknown> & { errors?: { field: string; problem: string }[] };
};

export type Caller = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;

/** Calls the API as one of the sample users, by role (and partner); creates carry a fresh key unless one is given. */
export function as(role: string, partnerId?: string): Caller {
  const user = outputs().users.find((u) => u.role === role && (partnerId === undefined || u.partnerId === partnerId));
  if (!user) throw new Error(`no sample user for ${role} ${partnerId ?? ''}`);
  return withToken(user.token);
}

export function withToken(token: string | undefined): Caller {
  return async (method, path, body, headers = {}) => {
    const response = await fetch(`${outputs().apiUrl}${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : {} };
  };
}

/** Asks again until the answer fits, or fails with the last one. */
export async function until<T>(
  what: string,
  ask: () => Promise<T>,
  fits: (value: T) => boolean,
  seconds = 60,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const value = await ask();
    if (fits(value)) return value;
    if (Date.now() > deadline)
      throw new Error(`${what}: not within ${seconds} s; last: ${JSON.stringify(value).slice(0, 2000)}`);
    await new Promise((done) => setTimeout(done, 250));
  }
}
