import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

type How = { readonly json: boolean; readonly out: string | undefined };
type Measured = { readonly figures: object; readonly problems: readonly string[]; readonly markdown: string };

/** Hands out what a benchmark measured: to people or as JSON on stdout, to a file where one is named; problems on stderr. */
export async function publish({ json, out }: How, { figures, problems, markdown }: Measured): Promise<void> {
  console.log(json ? JSON.stringify({ ok: problems.length === 0, problems, ...figures }, null, 2) : markdown);
  if (out !== undefined) {
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, markdown);
  }
  for (const problem of problems) console.error(`✗ ${problem}`);
}
