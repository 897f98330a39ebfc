import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { raciPicture } from '../functions/domain/raci/picture.ts';
import { presets } from '../functions/domain/raci/presets/presets.ts';

/**
 * Writes each preset as a picture and as YAML to start one's own matrix from; with `--check` it only says whether what is
 * there is still right.
 */
const docs = join(import.meta.dirname, '..', 'docs');
const files = Object.entries(presets).flatMap(([name, matrix]) => [
  { path: join(docs, 'pictures', `raci-${name}.svg`), text: raciPicture(matrix) },
  {
    path: join(docs, 'raci', `${name}.yaml`),
    text: stringify(matrix, { lineWidth: 120, aliasDuplicateObjects: false }),
  },
]);

for (const { path, text } of files) {
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    console.error(`${path} is not the preset. Run: npm run raci:pictures`);
    process.exitCode = 1;
  }
}
