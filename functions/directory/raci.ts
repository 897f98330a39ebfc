import { type FieldProblem, Refusal } from '../domain/errors.ts';
import { absent } from '../domain/identity/access.ts';
import type { Person } from '../domain/identity/role.ts';
import type { Finding } from '../domain/raci/findings/finding.ts';
import { isBreach, lintRaci } from '../domain/raci/lint.ts';
import type { RaciMatrix, RaciVersion } from '../domain/raci/matrix.ts';
import { presets } from '../domain/raci/presets/presets.ts';
import { created, ok } from '../platform/http/replies.ts';
import { type RouteInput, route } from '../platform/http/route.ts';
import { idempotentCall } from '../store/create-once.ts';
import type { IdempotentCall } from '../store/idempotency.ts';
import { allPeople } from '../store/people.ts';
import { newestRaci, raciOf } from '../store/raci.ts';
import type { Table } from '../store/table.ts';
import { changeVersion } from './change-version.ts';
import type { DirectoryDeps } from './deps.ts';
import { keptRaci } from './kept.ts';
import {
  changeRaci as changeContract,
  lintRaci as lintContract,
  readRaciPreset as presetContract,
  readRaci as readContract,
} from './raci-contracts.ts';
import { proposedOf } from './settle-version.ts';

export const readRaci = route(readContract, async ({ query: { version } }, { table }: DirectoryDeps) => {
  return ok(await storedRaci(table, version));
});

export const changeRaci = route(changeContract, async (input, deps: DirectoryDeps) => {
  const { matrix, reason } = input.body;
  const call = idempotentCall(changeContract.operationId, input);
  const people = await allPeople(deps.table);
  requireNoBreach(matrix, people, (finding) => `/matrix${finding.field}`);
  return created(await storeRaci(call, { matrix, reason, people, caller: input.caller }, deps));
});

/** What is wrong with the matrix in force, held against the people of today. @throws Refusal `not-found` without one. */
export const lintStoredRaci = route(lintContract, async (_, { table }: DirectoryDeps) => {
  const [stored, people] = await Promise.all([newestRaci(table), allPeople(table)]);
  if (!stored) throw absent();
  return ok({ version: stored.version, items: lintRaci(stored.matrix, people) });
});

export const readRaciPreset = route(presetContract, ({ params }, _deps: DirectoryDeps) =>
  Promise.resolve(ok(presets[params.model])),
);

/** The matrix in force, or the version asked for. @throws Refusal `not-found` */
export async function storedRaci(table: Table, version: number | undefined): Promise<RaciVersion> {
  const stored = await (version === undefined ? newestRaci(table) : raciOf(table, version));
  if (!stored) throw absent();
  return stored;
}

type Given = {
  readonly matrix: RaciMatrix;
  readonly reason: string;
  readonly people: readonly Person[];
  readonly caller: RouteInput<unknown, unknown, unknown>['caller'];
};

/** Proposes a change of the matrix, or puts it in force where nobody could confirm it yet. docs/handbook.md § The matrix */
export async function storeRaci(call: IdempotentCall, { matrix, reason, people, caller }: Given, deps: DirectoryDeps) {
  const { resource, replayed } = await changeVersion(keptRaci, call, { content: matrix, reason, caller }, deps);
  const warnings = lintRaci(matrix, people);
  const shown =
    resource.status === 'in-force'
      ? { status: resource.status, raci: resource.version, warnings }
      : { ...(await proposedOf(keptRaci, resource, deps.table)), warnings };
  return { resource: shown, replayed };
}

/**
 * @param fieldOf where the caller's input has what a finding is about.
 * @throws Refusal `invalid` that names every breach, and beside them the smells. docs/handbook.md § Accountability
 */
export function requireNoBreach(
  matrix: RaciMatrix,
  people: readonly Person[],
  fieldOf: (finding: Finding) => string,
): void {
  const findings = lintRaci(matrix, people);
  if (!findings.some(isBreach)) return;
  const problems: FieldProblem[] = findings.map((finding) => ({
    field: fieldOf(finding),
    problem: `${finding.severity}, ${finding.kind}: ${finding.sentence}`,
  }));
  throw new Refusal('invalid', 'The matrix has a breach; every finding is listed and nothing was stored.', problems);
}
