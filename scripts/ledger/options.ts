import { parseArgs } from 'node:util';
import { defaultPort } from '../../local/ports.ts';

/** Where the books are: a table that was named, or the local environment of a folder. */
export type Where =
  | { readonly table: string; readonly endpoint: string | undefined; readonly region: string | undefined }
  | { readonly dir: string; readonly port: number };

/** The options of every command over the books, for `parseArgs`. */
export const whereOptions = {
  table: { type: 'string' },
  endpoint: { type: 'string' },
  region: { type: 'string' },
  dir: { type: 'string', default: '.local' },
  port: { type: 'string', default: String(defaultPort) },
} as const;

export const whereUsage = `  --table NAME     the table with the books; without it the local environment is meant, and started when it is not up
  --endpoint URL   an AWS-compatible endpoint to find the table at (default: AWS itself)
  --region NAME    the AWS region
  --dir FOLDER     where the local environment is kept (default .local)
  --port N         the first of its four ports, should it have to be started (default ${defaultPort})`;

type WhereValues = {
  readonly table?: string;
  readonly endpoint?: string;
  readonly region?: string;
  readonly dir: string;
  readonly port: string;
};

/** @throws Error in words for the person at the keyboard. */
export function whereOf({ table, endpoint, region, dir, port }: WhereValues): Where {
  if (table !== undefined) return { table, endpoint, region };
  if (endpoint !== undefined || region !== undefined) throw new Error('--endpoint and --region go with --table.');
  const first = Number(port);
  if (!Number.isInteger(first) || first < 1024 || first > 65_533) {
    throw new Error(`--port ${port} is not a port between 1024 and 65533.`);
  }
  return { dir, port: first };
}

const usage = `npm run ledger:verify -- [options]
${whereUsage}
  --json           print the result as JSON`;

export type Options = { readonly where: Where; readonly json: boolean };

/**
 * Reads the command line of the proof.
 * @throws Error in words for the person at the keyboard.
 */
export function readOptions(argv: readonly string[]): Options {
  try {
    const options = { ...whereOptions, json: { type: 'boolean', default: false } } as const;
    const { json, ...where } = parseArgs({ args: [...argv], options }).values;
    return { where: whereOf(where), json };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}
