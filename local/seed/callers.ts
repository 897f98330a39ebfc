import * as z from 'zod';
import { type Caller, callerOf } from '../api.ts';
import type { Outputs, User } from '../outputs.ts';

/** The caller that holds a role in the sample data. */
export function inRole({ apiUrl, users }: Outputs, role: string): Caller {
  const user = users.find((each) => each.role === role);
  if (user === undefined) throw new Error(`no sample user is a ${role}`);
  return callerOf(apiUrl, user.token);
}

/** The user pool's own id of a user, which the API takes for the person. */
export function subjectOf({ token }: User): string {
  const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  return z.object({ sub: z.string() }).parse(claims).sub;
}
