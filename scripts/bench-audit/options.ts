import { parseArgs } from 'node:util';
import { Failure } from '../../local/failure.ts';

const usage = `npm run bench:audit -- [options]
  (none)       the first development cast and the held-out half: some six minutes on two quiet processors
  --all        the second and third development casts as well: some three minutes more for each
  --quick      a small part of the development half: whether it works, not how well
  --only PART  only claims whose name holds PART, of the development half; may be given several times
  --json       print the figures as JSON
  --out FILE   write the report as Markdown as well`;

export type Options = {
  readonly all: boolean;
  readonly quick: boolean;
  readonly only: readonly string[];
  readonly json: boolean;
  readonly out: string | undefined;
};

/**
 * Reads the command line.
 * @throws Failure in words for the person at the keyboard.
 */
export function readOptions(argv: readonly string[]): Options {
  try {
    const { all, quick, only, json, out } = parseArgs({
      args: [...argv],
      options: {
        all: { type: 'boolean', default: false },
        quick: { type: 'boolean', default: false },
        only: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
        out: { type: 'string' },
      },
    }).values;
    return { all, quick, only, json, out };
  } catch (error) {
    throw new Failure(error instanceof Error ? error.message : String(error), usage);
  }
}
