import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Caller } from '../api.ts';
import { repository } from '../folders.ts';

const DefaultPolicy = z.object({ rules: z.looseObject({ triage: z.looseObject({}) }) });

const reason =
  'Sample data: no lead time, so that the played activity may start on the day it is approved; else the default figures.';

/** Adopts the default policy with the one figure that the play needs changed. */
export async function adoptPolicy(operations: Caller): Promise<void> {
  const file = join(repository, 'docs', 'policy.default.json');
  const { rules } = DefaultPolicy.parse(JSON.parse(await readFile(file, 'utf8')));
  const adopted = { ...rules, triage: { ...rules.triage, leadTimeBusinessDays: 0 } };
  await operations.call('POST /policy', { body: { rules: adopted, reason }, idempotencyKey: 'sample-policy' });
}
