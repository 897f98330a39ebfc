import { parseArgs } from 'node:util';
import { IsoInstant } from '../../functions/domain/calendar/dates.ts';
import { type Where, whereOf, whereOptions, whereUsage } from '../ledger/options.ts';

const usage = `npm run audit:verify -- [options]
${whereUsage}
  --json           print the result as JSON
  --heads FILE     write the heads of all trails to a file, to be kept where nobody who writes the table can reach it
  --against FILE   heads that were written so before: what they name must still be there
  --since INSTANT  when the trail began to be kept (2026-11-21T12:00:00Z): every later event needs its number`;

export type Options = {
  readonly where: Where;
  readonly json: boolean;
  readonly heads: string | undefined;
  readonly against: string | undefined;
  readonly since: string | undefined;
};

/**
 * Reads the command line of the proof.
 * @throws Error in words for the person at the keyboard.
 */
export function readOptions(argv: readonly string[]): Options {
  try {
    const { json, heads, against, since, ...where } = parseArgs({
      args: [...argv],
      options: {
        ...whereOptions,
        json: { type: 'boolean', default: false },
        heads: { type: 'string' },
        against: { type: 'string' },
        since: { type: 'string' },
      },
    }).values;
    if (since !== undefined && !IsoInstant.safeParse(since).success) {
      throw new Error(`--since ${since} is not an instant such as 2026-11-21T12:00:00Z.`);
    }
    return { where: whereOf(where), json, heads, against, since };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}
