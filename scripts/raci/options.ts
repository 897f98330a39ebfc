import { parseArgs } from 'node:util';

const usage = `npm run raci:lint -- [file.yaml ...] [options]
  file.yaml        a matrix; without one the presets are checked
  --people FILE    who sits in which seat, as YAML: finds what only people can break
  --json           print the findings as JSON`;

export type LintOptions = {
  readonly files: readonly string[];
  readonly people: string | undefined;
  readonly json: boolean;
};

/** Reads the command line of the linter. @throws Error in words for the person at the keyboard. */
export function readLintOptions(argv: readonly string[]): LintOptions {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { people: { type: 'string' }, json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    return { files: positionals, people: values.people, json: values.json };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}
