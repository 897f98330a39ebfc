import { parseArgs } from 'node:util';
import { type Where, whereOf, whereOptions, whereUsage } from '../ledger/options.ts';

const usage = `npm run operations -- [options]
${whereUsage}
  --json           print everything as JSON
  --out FILE       write the page to a file that a browser opens`;

export type OperationsOptions = { readonly where: Where; readonly json: boolean; readonly out: string | undefined };

/** Reads the command line of the operations page. @throws Error in words for the person at the keyboard. */
export function readOperationsOptions(argv: readonly string[]): OperationsOptions {
  try {
    const options = {
      ...whereOptions,
      json: { type: 'boolean', default: false },
      out: { type: 'string' },
    } as const;
    const { json, out, ...where } = parseArgs({ args: [...argv], options }).values;
    return { where: whereOf(where), json, out };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}
