import { parseArgs } from 'node:util';
import type * as z from 'zod';
import { IsoInstant } from '../../functions/domain/calendar/dates.ts';
import { BudgetId, PartnerId } from '../../functions/domain/ids.ts';
import { type Where, whereOf, whereOptions, whereUsage } from './options.ts';

const usage = `npm run ledger:statement -- --budget ID [options]
  --budget ID      such as 2026Q4-emea-EUR
  --partner ID     the statement of one partner over a period; without it the budget's, at --until
  --from INSTANT   where a partner's period begins, such as 2026-11-01T00:00:00Z (default: the beginning)
  --until INSTANT  where it ends (default: now)
  --json, --csv    print JSON, or CSV that is safe to open in a spreadsheet
${whereUsage}`;

export type StatementOptions = {
  readonly where: Where;
  readonly budgetId: string;
  readonly partnerId: string | undefined;
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly format: 'table' | 'json' | 'csv';
};

/** @throws Error naming every option that cannot be understood. */
export function readStatementOptions(argv: readonly string[]): StatementOptions {
  try {
    const { budget, partner, from, until, json, csv, ...where } = parsed(argv);
    const problems = [
      ...problem('--budget', BudgetId, budget ?? ''),
      ...problem('--partner', PartnerId, partner),
      ...problem('--from', IsoInstant, from),
      ...problem('--until', IsoInstant, until),
      ...(json && csv ? ['--json and --csv exclude each other'] : []),
      ...(from !== undefined && partner === undefined ? ['--from goes with --partner'] : []),
    ];
    if (problems.length > 0) throw new Error(problems.join('\n'));
    const format = json ? 'json' : csv ? 'csv' : 'table';
    return { where: whereOf(where), budgetId: budget ?? '', partnerId: partner, from, until, format };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

function parsed(argv: readonly string[]) {
  const options = {
    ...whereOptions,
    budget: { type: 'string' },
    partner: { type: 'string' },
    from: { type: 'string' },
    until: { type: 'string' },
    json: { type: 'boolean', default: false },
    csv: { type: 'boolean', default: false },
  } as const;
  return parseArgs({ args: [...argv], options }).values;
}

function problem(option: string, schema: z.ZodType, value: string | undefined): string[] {
  const read = schema.optional().safeParse(value);
  if (read.success) return [];
  const reasons = read.error.issues.map(({ message }) => message).join(', ');
  return [`${option} ${value === '' ? 'is missing' : `${value} cannot be read: ${reasons}`}`];
}
