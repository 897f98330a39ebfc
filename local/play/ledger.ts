import { execFile } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod';
import { onlyAt } from '../deploy/credentials.ts';
import { Failure } from '../failure.ts';
import { repository } from '../folders.ts';
import type { Outputs } from '../outputs.ts';
import type { Stage } from './stage.ts';

const Proof = z.object({
  ok: z.boolean(),
  budgets: z.int(),
  transactions: z.int(),
  broken: z.array(z.object({ budgetId: z.string(), invariant: z.string(), detail: z.string() })),
});
type Proof = z.infer<typeof Proof>;

/** The same command that anybody runs: `npm run ledger:verify`. */
export function verified({ endpoint, tableName }: Outputs, stage: Stage): Promise<Proof> {
  return stage.step('The books are proven from their entries', async (note) => {
    const argv = [
      join(repository, 'scripts', 'ledger-verify.ts'),
      '--json',
      '--endpoint',
      endpoint,
      '--table',
      tableName,
    ];
    const output = await new Promise<string>((done) => {
      execFile(process.execPath, argv, { env: onlyAt(endpoint, process.env) }, (_, out, err) => done(out || err));
    });
    const proof = Proof.safeParse(jsonOf(output));
    if (!proof.success) throw new Failure('The ledger could not be verified.', output);
    for (const { budgetId, invariant, detail } of proof.data.broken) note(`✗ ${budgetId}: ${invariant}: ${detail}`);
    if (proof.data.ok) {
      note(`Every invariant holds over ${proof.data.transactions} transactions of ${proof.data.budgets} budgets.`);
    }
    return proof.data;
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
