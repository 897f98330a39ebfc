import type { Caller } from '../api.ts';
import type { Outputs } from '../outputs.ts';
import { inRole } from './callers.ts';
import { catalog } from './catalog.ts';
import { fundBudgets } from './funds.ts';
import { introduce } from './history.ts';
import { samplePartners } from './partners.ts';
import { openAccounts } from './payees.ts';
import { seatPeople } from './people.ts';
import { adoptPolicy } from './policy.ts';
import { recordRates } from './rates.ts';

/** Puts the sample data in through the API, as anybody would; what is there already is left as it is. */
export async function seed(outputs: Outputs, today: string): Promise<void> {
  const operations = inRole(outputs, 'partner-operations');
  await seatPeople(outputs);
  await unlessThere(operations, '/policy', () => adoptPolicy(operations));
  await Promise.all(samplePartners.map((partner) => introduce(operations, partner, today)));
  await Promise.all(catalog.map((program) => offer(operations, program)));
  await recordRates(inRole(outputs, 'finance'), today);
  await fundBudgets(inRole(outputs, 'finance'), today);
  await openAccounts(outputs);
}

async function unlessThere(caller: Caller, path: string, create: () => Promise<unknown>): Promise<void> {
  const { status } = await caller.ask(`GET ${path}`);
  if (status === 404) await create();
}

const offer = (operations: Caller, program: (typeof catalog)[number]): Promise<void> =>
  unlessThere(operations, `/programs/${program.programId}`, () =>
    operations.call('POST /programs', { body: program, idempotencyKey: `sample-program-${program.programId}` }),
  );
