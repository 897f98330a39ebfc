import { vi } from 'vitest';
import type { DomainEvent } from '../../../functions/domain/event/event.ts';
import { returnForChanges } from '../../../functions/domain/request/lifecycle.ts';
import type { Sealer } from '../../../functions/platform/sealer.ts';
import type { ResumeTask } from '../../../functions/platform/task-token.ts';
import { act } from '../domain/examples.ts';
import { pendingRequest } from '../domain/lifecycle-examples.ts';

export const token = 'AQCEAAAAKgAAAAM-the-task-token';
export const requestId = 'req_01JD0000000000000000000000';
export const claimId = 'clm_01JD0000000000000000000000';

export const eventOf = (type: DomainEvent['type'], more: Partial<DomainEvent> = {}): DomainEvent => ({
  eventId: 'evt_1',
  type,
  itemId: requestId,
  partnerId: 'northwind',
  at: '2026-11-20T09:00:00.000Z',
  by: 'partner:ada',
  facts: {},
  sentence: 'Something happened.',
  ...more,
});

/** Opens only with the context it was sealed with, as the key service does. */
export const sealer: Sealer = {
  seal: (secret, context) => Promise.resolve(Buffer.from(JSON.stringify({ secret, context })).toString('base64')),
  open: (sealed, context) => {
    const stored = JSON.parse(Buffer.from(sealed, 'base64').toString());
    if (JSON.stringify(stored.context) !== JSON.stringify(context)) return Promise.reject(new Error('wrong context'));
    return Promise.resolve(stored.secret);
  },
};

/** A client that answers every call with `reply`, or throws it. */
export const clientOf = (reply: object | Error = {}) => ({
  send: vi.fn((_: unknown) => (reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply))),
});

/** What was sent with the n-th call of a client. */
export const inputOf = (client: ReturnType<typeof clientOf>, n = 0) =>
  (client.send.mock.calls[n]?.[0] as { input: Record<string, unknown> } | undefined)?.input;

export const resumes = (answer: 'resumed' | 'no-longer-waiting' = 'resumed') =>
  vi.fn<ResumeTask>(() => Promise.resolve(answer));

export const returnedRequest = () =>
  returnForChanges(pendingRequest().next, { ...act, reason: 'Another date, please.' }).next;
