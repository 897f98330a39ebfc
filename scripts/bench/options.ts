import { parseArgs } from 'node:util';
import { Failure } from '../../local/failure.ts';

const usage = `npm run bench:ledger -- [options]
  --quick          small numbers: whether it works, not how fast it is
  --json           print the figures as JSON
  --out FILE       write the report as Markdown as well
  --endpoint URL   a DynamoDB endpoint that is there already (default: one is started on this machine and ended again)
  --region NAME    the AWS region; without --endpoint: measure in the AWS account of this shell, which costs money
  --table PREFIX   what the names of the tables that are made and dropped begin with (default: fundgate-bench)`;

export type Options = {
  readonly quick: boolean;
  readonly json: boolean;
  readonly out: string | undefined;
  readonly endpoint: string | undefined;
  readonly region: string | undefined;
  readonly table: string;
};

/**
 * Reads the command line.
 * @throws Failure in words for the person at the keyboard.
 */
export function readOptions(argv: readonly string[]): Options {
  try {
    const { quick, json, out, endpoint, region, table } = parseArgs({
      args: [...argv],
      options: {
        quick: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        out: { type: 'string' },
        endpoint: { type: 'string' },
        region: { type: 'string' },
        table: { type: 'string', default: 'fundgate-bench' },
      },
    }).values;
    return { quick, json, out, endpoint, region, table };
  } catch (error) {
    throw new Failure(error instanceof Error ? error.message : String(error), usage);
  }
}
