import { join } from 'node:path';
import { Annotations, App } from 'aws-cdk-lib';
import { bundleHandlers } from './bundle.ts';
import { fundgate } from './fundgate.ts';
import { defaultSettingsPath, readSettings, sampleSettings } from './settings.ts';

const root = join(import.meta.dirname, '..');
const bundles = join(root, 'dist');

const app = new App();
const named: unknown = app.node.tryGetContext('settings');
const path = typeof named === 'string' ? named : defaultSettingsPath();
const settings = readSettings(path);
bundleHandlers(root, bundles);
const { data } = fundgate(app, settings, bundles);
if (path === sampleSettings) {
  Annotations.of(data).addWarningV2(
    'fundgate:sample',
    `${path} is in force: copy it to settings.yaml before deploying.`,
  );
}
