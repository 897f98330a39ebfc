import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Definition } from './state-diagram/definition.ts';
import { insertDiagram } from './state-diagram/insert.ts';
import { mermaid } from './state-diagram/mermaid.ts';

/** Draws the workflows into the README; with `--check` it only says whether what is there is still right. */
const root = join(import.meta.dirname, '..');
const target = join(root, 'README.md');

const diagramOf = (name: string) =>
  mermaid(Definition.parse(JSON.parse(readFileSync(join(root, 'statemachines', `${name}.asl.json`), 'utf8'))));

const present = readFileSync(target, 'utf8');
const drawn = ['request', 'claim', 'leverAudit'].reduce(
  (document, name) => insertDiagram(document, name, diagramOf(name)),
  present,
);

if (!process.argv.includes('--check')) {
  writeFileSync(target, drawn);
} else if (drawn !== present) {
  console.error('README.md: the state diagrams are not those of statemachines/. Run: npm run diagrams');
  process.exitCode = 1;
}
