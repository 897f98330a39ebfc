import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';

const usage = `npm run ledger:verify -- [options]
  --table NAME     the table with the books (default: the one of the local environment)
  --endpoint URL   an AWS-compatible endpoint (default: the local environment's, unless --table is given)
  --region NAME    the AWS region
  --json           print the result as JSON`;

const LocalOutputs = z.object({ endpoint: z.string(), tableName: z.string() });

export type Options = {
  readonly table: string;
  readonly endpoint: string | undefined;
  readonly region: string | undefined;
  readonly json: boolean;
};

/**
 * Reads the command line; with no table named, the local environment is meant.
 * @throws Error in words for the person at the keyboard.
 */
export function readOptions(argv: readonly string[], outputsFile: string): Options {
  const { table, endpoint, region, json } = parseArgs({
    args: [...argv],
    options: {
      table: { type: 'string' },
      endpoint: { type: 'string' },
      region: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  }).values;
  if (table !== undefined) return { table, endpoint, region, json };
  const local = localOutputs(outputsFile);
  return { table: local.tableName, endpoint: endpoint ?? local.endpoint, region, json };
}

function localOutputs(file: string): z.infer<typeof LocalOutputs> {
  try {
    return LocalOutputs.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Error(`No --table was given and there is no local environment (${file}).\n\n${usage}`);
  }
}
