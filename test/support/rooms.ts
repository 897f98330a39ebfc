import { randomUUID } from 'node:crypto';
import type { Principal, Role } from '../../functions/domain/identity/role.ts';
import { defaultPolicyRules } from '../../functions/domain/policy/defaults.ts';
import type { PolicyRules } from '../../functions/domain/policy/policy.ts';
import type { Route } from '../../functions/platform/http/route.ts';
import { newId } from '../../functions/platform/ids.ts';
import { commit } from '../../functions/store/commit.ts';
import { newPolicy } from '../../functions/store/policies.ts';
import { createTable } from './table.ts';

export const now = '2026-11-21T09:00:00.000Z';

/** A fresh table with a policy in force, and what the rooms depend on. */
export async function createRoom(rules: PolicyRules = defaultPolicyRules) {
  const { table, drop } = await createTable();
  let instant = now;
  await commit(table, newPolicy({ version: 1, rules, author: 'ops-1', reason: 'test', createdAt: now }));
  const deps = { table, newId, clock: { now: () => instant }, currency: 'USD', fiscalYearStartMonth: 1 };
  return {
    table,
    drop,
    deps,
    at: (next: string) => {
      instant = next;
    },
  };
}

/** Somebody on the vendor's side. */
export const staff = (role: Role): Principal => ({
  userId: `${role}-1`,
  name: role,
  email: `${role}@vendor.example`,
  roles: [role],
});

export const partnerUser = (partnerId: string): Principal => ({
  userId: `user-of-${partnerId}`,
  name: 'Nora',
  email: `nora@${partnerId}.example`,
  roles: ['partner-user'],
  partnerId,
});

type Call = { caller: Principal; params?: object; query?: object; body?: unknown; key?: string };

/** Calls a room's operation as the gateway would, with a fresh idempotency key unless one is given. */
export async function call<D>(
  routes: readonly Route<D>[],
  deps: D,
  operation: `${'GET' | 'POST' | 'PUT'} /${string}`,
  { caller, params = {}, query = {}, body = {}, key }: Call,
) {
  const found = routes.find(({ contract }) => `${contract.method} ${contract.path}` === operation);
  if (!found) throw new Error(`no route ${operation}`);
  const reply = await found.run({ caller, params, query, body, idempotencyKey: key ?? randomUUID() }, deps);
  return reply as { status: number; body: Record<string, unknown>; headers?: Record<string, string> };
}
