import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { functionNames } from '../../../infra/function-names.ts';
import { fundgate } from '../../../infra/fundgate.ts';
import { readSettings, type Settings, sampleSettings } from '../../../infra/settings.ts';

const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));

export type Synthesised = { readonly data: Template; readonly app: Template };

let unchanged: Synthesised | undefined;

/** Both stacks with the sample's settings, changed as given. */
export function synthesised(changed?: Partial<Settings>): Synthesised {
  if (changed) return synthesise(changed);
  unchanged ??= synthesise({});
  return unchanged;
}

/** What the functions contain does not matter to a template. */
function synthesise(changed: Partial<Settings>): Synthesised {
  const folder = mkdtempSync(join(tmpdir(), 'fundgate-infra-'));
  try {
    const bundles = join(folder, 'bundles');
    for (const name of functionNames) {
      mkdirSync(join(bundles, name), { recursive: true });
      writeFileSync(join(bundles, name, 'index.mjs'), `export const handler = () => '${name}';`);
    }
    const app = new App({ outdir: join(folder, 'cdk.out'), context });
    const stacks = fundgate(app, { ...readSettings(sampleSettings), ...changed }, bundles);
    return { data: Template.fromStack(stacks.data), app: Template.fromStack(stacks.app) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
