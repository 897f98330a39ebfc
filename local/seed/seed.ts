import * as z from 'zod';
import { defaultPolicyRules } from '../../functions/domain/policy/defaults.ts';
import type { Caller } from '../api.ts';
import type { Outputs } from '../outputs.ts';
import { inRole } from './callers.ts';
import { catalog } from './catalog.ts';
import { fundBudgets } from './funds.ts';
import { trailingMonths } from './months.ts';
import { type SamplePartner, samplePartners } from './partners.ts';
import { seatPeople } from './people.ts';

const Reading = z.object({ performance: z.array(z.unknown()) });

/** Puts the sample data in through the API, as anybody would; what is there already is left as it is. */
export async function seed(outputs: Outputs, today: string): Promise<void> {
  const operations = inRole(outputs, 'partner-operations');
  await seatPeople(operations, outputs.users);
  await unlessThere(operations, '/policy', () => adoptPolicy(operations));
  await Promise.all(samplePartners.map((partner) => introduce(operations, partner, today)));
  await Promise.all(catalog.map((program) => offer(operations, program)));
  await fundBudgets(inRole(outputs, 'finance'), today);
}

async function unlessThere(caller: Caller, path: string, create: () => Promise<void>): Promise<void> {
  const { status } = await caller.ask(`GET ${path}`);
  if (status === 404) await create();
}

async function adoptPolicy(operations: Caller): Promise<void> {
  const body = { rules: defaultPolicyRules, reason: 'The default figures, adopted for the sample data' };
  await operations.call('POST /policy', { body, idempotencyKey: 'sample-policy' });
}

async function introduce(operations: Caller, partner: SamplePartner, today: string): Promise<void> {
  const { partnerId, profile, monthly } = partner;
  await unlessThere(operations, `/partners/${partnerId}`, async () => {
    const body = { ...profile, partnerId };
    await operations.call('POST /partners', { body, idempotencyKey: `sample-partner-${partnerId}` });
  });
  const { performance } = Reading.parse(await operations.call(`GET /partners/${partnerId}`));
  if (performance.length > 0) return;
  const months = trailingMonths(today).map((month) => ({ ...monthly, month }));
  await operations.call(`POST /partners/${partnerId}/performance`, { body: { months } });
}

const offer = (operations: Caller, program: (typeof catalog)[number]): Promise<void> =>
  unlessThere(operations, `/programs/${program.programId}`, async () => {
    const idempotencyKey = `sample-program-${program.programId}`;
    await operations.call('POST /programs', { body: program, idempotencyKey });
  });
