import { readFile, writeFile } from 'node:fs/promises';
import * as z from 'zod';
import { Failure } from './failure.ts';

/** A sample user who can call the API right away. */
export const User = z.strictObject({
  name: z.string(),
  role: z.string(),
  email: z.string(),
  partnerId: z.string().optional(),
  token: z.string(),
  /** For the sign-in page; another one at each start. */
  password: z.string(),
});
export type User = z.infer<typeof User>;

/** What a running environment tells scripts, tests and the play. Scripts of users read it: keep it stable. */
export const Outputs = z.strictObject({
  apiUrl: z.string(),
  inboxUrl: z.string(),
  endpoint: z.string(),
  tableName: z.string(),
  evidenceBucket: z.string(),
  stateMachines: z.strictObject({ request: z.string(), claim: z.string(), leverAudit: z.string() }),
  users: z.array(User),
});
export type Outputs = z.infer<typeof Outputs>;

/** Writes the file for its owner only, because it holds tokens. */
export async function writeOutputs(path: string, outputs: Outputs): Promise<void> {
  await writeFile(path, `${JSON.stringify(Outputs.parse(outputs), null, 2)}\n`, { mode: 0o600 });
}

/**
 * Reads what a running environment wrote.
 * @throws Failure when no environment has been started there.
 */
export async function readOutputs(path: string): Promise<Outputs> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Failure(`There is no ${path}.`, 'Start the local environment first: npm start');
  });
  return Outputs.parse(JSON.parse(text));
}
