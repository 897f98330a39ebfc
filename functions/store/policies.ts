import * as z from 'zod';
import { Refusal } from '../domain/errors.ts';
import { Policy, PolicyRules } from '../domain/policy/policy.ts';
import type { MdfRequest } from '../domain/request/request.ts';
import { putNew } from './changes.ts';
import type { Change } from './commit.ts';
import { policyKey, policyRulesKey } from './keys.ts';
import { pack, packedAs } from './packed.ts';
import { read, type Table } from './table.ts';
import { newestVersion } from './versions.ts';

const Head = Policy.omit({ rules: true });
type Head = z.infer<typeof Head>;
/** A version as it is stored: its rules stand apart; in older items they stand with it. */
const StoredVersion = z.union([Head, Policy]);
const PackedRules = packedAs(PolicyRules);

/** The version in force: the newest one. @throws Error when the deployment was never given a policy. */
export async function activePolicy(table: Table): Promise<Policy> {
  const newest = await newestPolicy(table);
  if (!newest) throw new Error('no policy is stored: POST /policy first');
  return newest;
}

/** The newest version; undefined when the deployment was never given a policy. */
export async function newestPolicy(table: Table): Promise<Policy | undefined> {
  const stored = await newestVersion(table, 'POLICY', StoredVersion);
  return stored && wholePolicy(table, stored);
}

/** The version a decision named. */
export async function policyOf(table: Table, version: number): Promise<Policy | undefined> {
  const stored = await read(table, policyKey(version), StoredVersion);
  return stored && wholePolicy(table, stored);
}

/** The version in force when a request was approved, by which it and its claims are judged; before that the one in force. docs/handbook.md § Policy */
export async function policyAtApproval(table: Table, request: MdfRequest): Promise<Policy> {
  const atApproval = 'policyVersion' in request ? await policyOf(table, request.policyVersion) : undefined;
  return atApproval ?? (await activePolicy(table));
}

/** A version and its rules, packed: with the words of costs in three languages they are long, and they repeat themselves. */
export const newPolicy = ({ rules, ...head }: Policy): Change[] => {
  const refused = () => new Refusal('conflict', 'Somebody stored a policy version meanwhile.');
  return [putNew(policyKey(head.version), head, refused), putNew(policyRulesKey(head.version), pack(rules), refused)];
};

/** A version is never edited, so its rules are read once by each running function. */
const known = new Map<string, PolicyRules>();

async function wholePolicy(table: Table, stored: Head | Policy): Promise<Policy> {
  if ('rules' in stored) return stored;
  const name = [table.name, stored.version, stored.createdAt, stored.author].join('#');
  const rules = known.get(name) ?? (await read(table, policyRulesKey(stored.version), PackedRules));
  if (!rules) throw new Error(`the rules of policy version ${stored.version} are not stored`);
  known.set(name, rules);
  return { ...stored, rules };
}
