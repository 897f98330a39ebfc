import { parseArgs } from 'node:util';
import { type Where, whereOf, whereOptions, whereUsage } from '../ledger/options.ts';

const usage = `npm run payments:ageing -- [options]
${whereUsage}
  --json           print everything as JSON
  --csv            print the payments as CSV, the longest waiting first`;

export type AgeingFormat = 'text' | 'json' | 'csv';
export type AgeingOptions = { readonly where: Where; readonly format: AgeingFormat };

/** Reads the command line of the ageing list. @throws Error in words for the person at the keyboard. */
export function readAgeingOptions(argv: readonly string[]): AgeingOptions {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const options = { ...whereOptions, json: flag, csv: flag };
    const { json, csv, ...where } = parseArgs({ args: [...argv], options }).values;
    if (json && csv) throw new Error('--json and --csv do not go together.');
    return { where: whereOf(where), format: csv ? 'csv' : json ? 'json' : 'text' };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}
