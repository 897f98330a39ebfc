import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultPolicyRules } from '../functions/domain/policy/defaults.ts';
import { PolicyRules } from '../functions/domain/policy/policy.ts';

/**
 * Writes docs/policy.default.json, what an operator sends to `POST /policy` first; with `--check` it only says whether
 * what is there is still right.
 */
const target = join(import.meta.dirname, '..', 'docs', 'policy.default.json');
const body = { rules: PolicyRules.parse(defaultPolicyRules), reason: 'The default figures.' };
const written = `${JSON.stringify(body, null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(target, written);
} else if (readFileSync(target, 'utf8') !== written) {
  console.error('docs/policy.default.json is not the default policy. Run: npm run policy:default');
  process.exitCode = 1;
}
