import { Refusal } from '../domain/errors.ts';
import { absent } from '../domain/identity/access.ts';
import type { PolicyRules } from '../domain/policy/policy.ts';
import { policyProblems } from '../domain/policy/problems.ts';
import { created, ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { idempotentCall } from '../store/create-once.ts';
import { newestPolicy, policyOf } from '../store/policies.ts';
import { changeVersion } from './change-version.ts';
import { changePolicy as changeContract, readPolicy as readContract } from './contracts.ts';
import type { DirectoryDeps } from './deps.ts';
import { keptPolicy } from './kept.ts';
import { proposedOf } from './settle-version.ts';

export const readPolicy = route(readContract, async ({ query: { version } }, { table }: DirectoryDeps) => {
  const policy = await (version === undefined ? newestPolicy(table) : policyOf(table, version));
  if (!policy) throw absent();
  return ok(policy);
});

/** Proposes a change of the policy, or puts the first one in force. docs/handbook.md § Policy */
export const changePolicy = route(changeContract, async (input, deps: DirectoryDeps) => {
  const { rules, reason } = input.body;
  requireCoherent(rules);
  const call = idempotentCall(changeContract.operationId, input);
  const { resource, replayed } = await changeVersion(
    keptPolicy,
    call,
    { content: rules, reason, caller: input.caller },
    deps,
  );
  const shown =
    resource.status === 'in-force'
      ? { status: resource.status, policy: resource.version }
      : await proposedOf(keptPolicy, resource, deps.table);
  return created({ resource: shown, replayed });
});

function requireCoherent(rules: PolicyRules): void {
  const problems = policyProblems(rules);
  if (problems.length === 0) return;
  throw new Refusal('invalid', 'The rules contradict each other; every problem is listed.', problems);
}
