import { Refusal } from '../domain/errors.ts';
import { absent, actorOf } from '../domain/identity/access.ts';
import type { Policy, PolicyRules } from '../domain/policy/policy.ts';
import { policyProblems } from '../domain/policy/problems.ts';
import { created, ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { createOnce, idempotentCall } from '../store/create-once.ts';
import { newestPolicy, newPolicy, policyOf } from '../store/policies.ts';
import { changePolicy as changeContract, readPolicy as readContract } from './contracts.ts';
import type { DirectoryDeps } from './deps.ts';

export const readPolicy = route(readContract, async ({ query: { version } }, { table }: DirectoryDeps) => {
  const policy = await (version === undefined ? newestPolicy(table) : policyOf(table, version));
  if (!policy) throw absent();
  return ok(policy);
});

/** A version is added, never edited: decisions made under the one before still name it. docs/handbook.md § Policy */
export const changePolicy = route(changeContract, async (input, { table, clock }: DirectoryDeps) => {
  const { rules, reason } = input.body;
  requireCoherent(rules);
  return created(
    await createOnce(table, idempotentCall(changeContract.operationId, input), {
      find: (version) => policyOf(table, Number(version)),
      make: async () => {
        const version = ((await newestPolicy(table))?.version ?? 0) + 1;
        const policy: Policy = { version, rules, reason, author: actorOf(input.caller), createdAt: clock.now() };
        return { resourceId: String(version), resource: policy, changes: newPolicy(policy) };
      },
    }),
  );
});

function requireCoherent(rules: PolicyRules): void {
  const problems = policyProblems(rules);
  if (problems.length === 0) return;
  throw new Refusal('invalid', 'The rules contradict each other; every problem is listed.', problems);
}
