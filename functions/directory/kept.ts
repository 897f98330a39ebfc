import type * as z from 'zod';
import type { FieldProblem } from '../domain/errors.ts';
import type { Person } from '../domain/identity/role.ts';
import { type Policy, PolicyRules } from '../domain/policy/policy.ts';
import { policyProblems } from '../domain/policy/problems.ts';
import { isBreach, lintRaci } from '../domain/raci/lint.ts';
import { RaciMatrix, type RaciVersion } from '../domain/raci/matrix.ts';
import type { Change } from '../store/commit.ts';
import type { Versioned } from '../store/keys.ts';
import { newestPolicy, newPolicy, policyOf } from '../store/policies.ts';
import { newestRaci, newRaci, raciOf } from '../store/raci.ts';
import type { Table } from '../store/table.ts';

/** What every version says beside what it is a version of. */
export type VersionHead = Pick<Policy, 'version' | 'author' | 'reason' | 'createdAt' | 'confirmedBy'>;

/** What is kept in versions that a second person confirms, and where the policy and the matrix differ in that. */
export type Kept<C, V extends VersionHead> = {
  readonly versioned: Versioned;
  /** Whose timeline its changes stand on. */
  readonly itemId: 'policy' | 'raci';
  readonly schema: z.ZodType<C>;
  /** Whether the very first version waits, too: without a policy nothing is decided, without a matrix much is. */
  readonly firstWaits: boolean;
  readonly newest: (table: Table) => Promise<V | undefined>;
  readonly find: (table: Table, version: number) => Promise<V | undefined>;
  readonly contentOf: (version: V) => C;
  readonly versionOf: (head: VersionHead, content: C) => V;
  readonly changesOf: (version: V) => Change[];
  /** What has come to stand against it since it was proposed. */
  readonly problemsOf: (content: C, people: readonly Person[]) => FieldProblem[];
};

export const keptPolicy: Kept<PolicyRules, Policy> = {
  versioned: 'POLICY',
  itemId: 'policy',
  schema: PolicyRules,
  firstWaits: false,
  newest: newestPolicy,
  find: policyOf,
  contentOf: ({ rules }) => rules,
  versionOf: (head, rules) => ({ ...head, rules }),
  changesOf: newPolicy,
  problemsOf: policyProblems,
};

export const keptRaci: Kept<RaciMatrix, RaciVersion> = {
  versioned: 'RACI',
  itemId: 'raci',
  schema: RaciMatrix,
  firstWaits: true,
  newest: newestRaci,
  find: raciOf,
  contentOf: ({ matrix }) => matrix,
  versionOf: (head, matrix) => ({ ...head, matrix }),
  changesOf: (version) => [newRaci(version)],
  problemsOf: (matrix, people) =>
    lintRaci(matrix, people)
      .filter(isBreach)
      .map(({ field, sentence }) => ({ field, problem: sentence })),
};
