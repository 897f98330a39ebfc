import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from './openapi/document.ts';

/** Writes docs/openapi.json; with `--check` it only says whether what is there is still right. */
const root = join(import.meta.dirname, '..');
const target = join(root, 'docs', 'openapi.json');
const written = `${JSON.stringify(openApiDocument(root), null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(target, written);
} else if (readFileSync(target, 'utf8') !== written) {
  console.error('docs/openapi.json is not what the contracts say. Run: npm run openapi');
  process.exitCode = 1;
}
