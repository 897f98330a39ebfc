import * as z from 'zod';
import { everyRole, staffRoles } from '../domain/identity/access.ts';
import { Principal } from '../domain/identity/role.ts';
import { Policy, PolicyRules } from '../domain/policy/policy.ts';
import { seen } from '../domain/text.ts';
import { bare } from '../platform/http/route.ts';
import { keepers } from './keepers.ts';
import { ChangedPolicy } from './version-contracts.ts';

export const readMe = {
  ...bare,
  method: 'GET',
  path: '/me',
  operationId: 'readMe',
  summary: 'Read who the token says the caller is',
  roles: everyRole,
  response: Principal,
} as const;

export const readPolicy = {
  ...bare,
  method: 'GET',
  path: '/policy',
  operationId: 'readPolicy',
  summary: 'Read the policy in force, or the version that a decision names',
  roles: staffRoles,
  query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
  response: Policy,
} as const;

export const changePolicy = {
  ...bare,
  method: 'POST',
  path: '/policy',
  operationId: 'changePolicy',
  summary: 'Propose a change of the policy, with the reason; the first policy comes into force at once',
  roles: keepers,
  oneOfTwo: true,
  body: z.strictObject({ rules: PolicyRules, reason: Policy.shape.reason.check(seen(3)) }),
  response: ChangedPolicy,
  status: 201,
  idempotent: true,
} as const;
