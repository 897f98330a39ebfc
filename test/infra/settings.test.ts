import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readSettings, sampleSettings } from '../../infra/settings.ts';

const sample = parse(readFileSync(sampleSettings, 'utf8'));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fundgate-settings-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(settings: object | string) {
  const path = join(folder, 'settings.yaml');
  writeFileSync(path, typeof settings === 'string' ? settings : stringify(settings));
  return readSettings(path);
}

describe('settings', () => {
  it('takes the sample as it is', () => {
    expect(readSettings(sampleSettings)).toMatchObject({ ...sample, endpoints: {} });
  });

  it('needs only what it cannot know', () => {
    const { stackPrefix, senderIdentity, portalOrigins, retainData, ...needed } = sample;
    expect(read(needed)).toMatchObject({
      stackPrefix: 'Fundgate',
      senderIdentity: 'address',
      portalOrigins: [],
      retainData: true,
    });
  });

  it.each([
    ['stackPrefix', 'my-stack'],
    ['region', 'Frankfurt'],
    ['senderAddress', 'nobody'],
    ['senderIdentity', 'phone'],
    ['currency', 'usd'],
    ['fiscalYearStartMonth', 13],
    ['digestHour', 24],
    ['alertAddress', 'nobody'],
    ['monthlyBudgetUsd', 0],
    ['egressGateway', 'egress.vendor.example:3128'],
    ['portalOrigins.0', ['https://partners.vendor.example/path']],
    ['retainData', 'perhaps'],
    ['issuer.url', { url: 'http://login.vendor.example', audience: 'a' }],
    ['issuer.audience', { url: 'https://login.vendor.example' }],
    ['endpoints.api', { api: 'http://127.0.0.1:4600' }],
    ['endpoints.textract', { textract: 'somewhere' }],
    ['colour', 'blue'],
  ])('names a bad %s', (field, value) => {
    const [top = field] = field.split('.');
    expect(() => read({ ...sample, [top]: value })).toThrow(`\n  ${field}: `);
  });

  it.each(['region', 'senderAddress', 'currency', 'fiscalYearStartMonth', 'alertAddress', 'monthlyBudgetUsd'])(
    'names a missing %s',
    (field) => {
      expect(() => read({ ...sample, [field]: undefined })).toThrow(`\n  ${field}: `);
    },
  );

  it('lists all problems at once, under the name of the file', () => {
    const bad = { ...sample, currency: 'usd', region: 'here', shape: 'round' };
    expect(() => read(bad)).toThrow(
      /settings\.yaml has problems:\n {2}region: .*\n {2}currency: .*\n {2}shape: there is no such setting$/,
    );
  });

  it('says so when the file is absent, empty or no YAML', () => {
    expect(() => readSettings(join(folder, 'absent.yaml'))).toThrow('there is no such settings file');
    expect(() => read('')).toThrow('the file: ');
    expect(() => read('a: [')).toThrow('is not valid YAML');
  });
});
