import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultSettingsPath, sampleSettings } from '../../../infra/settings.ts';
import { checkRaci } from '../../../scripts/deploy/check-raci.ts';
import { settingsPathOf } from '../../../scripts/deploy/settings-path.ts';

const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
const settings = (more: string) => {
  const path = join(folder, 'settings.yaml');
  writeFileSync(path, `${readFileSync(sampleSettings, 'utf8')}\n${more}`);
  return path;
};
const named = (fixture: string) => {
  copyFileSync(join('test', 'fixtures', 'raci', `${fixture}.yaml`), join(folder, 'raci.yaml'));
  return settings('raci: raci.yaml\n');
};

test('a deployment without a matrix goes on', () => {
  expect(checkRaci(settings(''))).toBeUndefined();
});

test('a matrix with a breach stops it, one with a smell does not', () => {
  expect(() => checkRaci(named('dead-zone'))).toThrow(/dead-zone {2}line \d+[\s\S]*Nothing was deployed/);
  expect(checkRaci(named('shadow-raci'))?.findings).toMatchObject([{ severity: 'smell' }]);
});

test('a matrix that is not there stops it', () => {
  expect(() => checkRaci(settings('raci: none.yaml\n'))).toThrow('none.yaml cannot be read');
});

test('the settings file is the one the CDK is told', () => {
  expect(settingsPathOf(['--profile', 'x'])).toBe(defaultSettingsPath());
  expect(settingsPathOf(['-c', 'settings=a.yaml'])).toBe('a.yaml');
  expect(settingsPathOf(['--context=settings=b.yaml', '--context', 'other=1'])).toBe('b.yaml');
});
