import { parseArgs } from 'node:util';
import { Failure } from './failure.ts';
import { defaultPort } from './ports.ts';

/** What `npm start` was asked for. */
export interface Options {
  readonly dir: string;
  readonly port: number;
  readonly exit: boolean;
  readonly json: boolean;
  readonly endpoint?: string;
}

const usage = `npm start -- [options]
  --exit           end after the play; exit code 0 only if the claim is paid and the ledger verifies
  --port N         first of four ports on loopback (default ${defaultPort}: endpoint, inbox, Textract, web)
  --endpoint URL   use an AWS-compatible endpoint that is already there
  --dir FOLDER     where the environment is kept (default .local)
  --json           print the outputs as JSON on standard output, progress on standard error`;

/**
 * Reads the command line.
 * @throws Failure naming the option that cannot be understood.
 */
export function readOptions(argv: readonly string[]): Options {
  const { dir, port, exit, json, endpoint } = parsed(argv);
  return { dir, port: portOf(port), exit, json, ...(endpoint !== undefined && { endpoint: endpointOf(endpoint) }) };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        dir: { type: 'string', default: '.local' },
        port: { type: 'string', default: String(defaultPort) },
        exit: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        endpoint: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new Failure(error instanceof Error ? error.message : String(error), usage);
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1024 && port <= 65_533) return port;
  throw new Failure(`--port ${text} is not a port between 1024 and 65533.`, usage);
}

function endpointOf(text: string): string {
  const url = URL.parse(text);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new Failure(`--endpoint ${text} is not an http address.`, usage);
  }
  return url.href.replace(/\/$/, '');
}
