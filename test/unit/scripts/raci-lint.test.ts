import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasBreach, inWords, lintFile, lintPresets, readPeople } from '../../../scripts/raci/lint-file.ts';
import { readLintOptions } from '../../../scripts/raci/options.ts';

const folder = mkdtempSync(join(tmpdir(), 'raci-'));
const written = (text: string) => {
  const path = join(folder, 'file.yaml');
  writeFileSync(path, text);
  return path;
};
const fixture = (name: string) => join('test', 'fixtures', 'raci', `${name}.yaml`);

test('a finding is told with the line of the file it is on', () => {
  const linted = lintFile(fixture('wish'));
  expect(hasBreach(linted)).toBe(true);
  expect(inWords(linted)).toMatch(/wish\.yaml: 1 finding\n {2}breach {2}wish {2}line 67 {2}vp-alliances answers for/);
});

test('smells are told and are no breach', () => {
  expect(hasBreach(lintFile(fixture('shadow-raci')))).toBe(false);
  expect(inWords(lintFile(fixture('sound')))).toMatch(/no findings$/);
});

test('what is not a matrix is told line by line, all of it', () => {
  const text =
    'name: X matrix\nmodel: growth\ntasks:\n  - task: Bad Name\n    title: A task\n    assign: { nobody: A }\n';
  expect(() => lintFile(written(text))).toThrow(
    /has problems:\n {2}line 4: tasks\.0\.task: must be lower-case[^\n]*\n {2}line 6: tasks\.0\.assign/,
  );
});

test('what is not YAML is told with its line', () => {
  expect(() => lintFile(written('name: x\ntasks: [\n'))).toThrow(/is not valid YAML:\n {2}line \d/);
  expect(() => lintFile(join(folder, 'none.yaml'))).toThrow('cannot be read');
});

test('people are read as the directory takes them', () => {
  const path = written(
    '- { personId: pia, name: Pia, email: pia@vendor.example, roles: [partner-account-manager, partner-sales-executive], regions: [] }\n',
  );
  const [growth] = lintPresets(readPeople(path)).filter(({ name }) => name === 'growth');
  expect(growth).toMatchObject({ findings: [{ kind: 'relationship-and-revenue', personId: 'pia' }] });
});

test('the command line', () => {
  expect(readLintOptions(['a.yaml', '--json'])).toEqual({ files: ['a.yaml'], people: undefined, json: true });
  expect(() => readLintOptions(['--no-such'])).toThrow(/npm run raci:lint/);
});
