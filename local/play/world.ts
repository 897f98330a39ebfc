import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import { callerOf } from '../api.ts';
import type { Outputs } from '../outputs.ts';
import { Inbox } from './inbox.ts';

/** Somebody in the play, who calls the API and reads mails. */
export interface Actor {
  readonly name: string;
  readonly email: string;
  /** An answer that has to be a success, in the shape that is looked at. */
  call<S extends z.ZodType>(operation: string, schema: S, body?: unknown): Promise<z.output<S>>;
}

/** What the play is played with. */
export interface World {
  readonly outputs: Outputs;
  /** How often the play has read something through the API, which nobody but the play would have done as often. */
  readonly looks: () => number;
  readonly inbox: Inbox;
  readonly partner: Actor;
  readonly marketing: Actor;
  readonly finance: Actor;
}

const playedPartner = 'northwind-security';

export function worldOf(outputs: Outputs): World {
  let looks = 0;
  const counting = (operation: string) => {
    if (operation.startsWith('GET ')) looks += 1;
  };
  return {
    outputs,
    looks: () => looks,
    inbox: new Inbox(outputs.inboxUrl),
    partner: actor(outputs, counting, 'partner-user', playedPartner),
    marketing: actor(outputs, counting, 'partner-marketing-manager'),
    finance: actor(outputs, counting, 'finance'),
  };
}

function actor(
  { apiUrl, users }: Outputs,
  counting: (operation: string) => void,
  role: string,
  partnerId?: string,
): Actor {
  const user = users.find((each) => each.role === role && each.partnerId === partnerId);
  if (user === undefined) throw new Error(`no sample user is a ${role}`);
  const caller = callerOf(apiUrl, user.token);
  return {
    name: user.name,
    email: user.email,
    call: async (operation, schema, body) => {
      counting(operation);
      const isCreate = operation.startsWith('POST ');
      const input = { ...(body !== undefined && { body }), ...(isCreate && { idempotencyKey: randomUUID() }) };
      return schema.parse(await caller.call(operation, input));
    },
  };
}
