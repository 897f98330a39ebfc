import type { App } from 'aws-cdk-lib';
import type { Settings } from './settings.ts';
import { AppStack } from './stacks/app.ts';
import { DataStack } from './stacks/data.ts';

/** The two stacks of a deployment. `bundles` is the folder with one folder for each function. */
export function fundgate(app: App, settings: Settings, bundles: string): { data: DataStack; app: AppStack } {
  const { stackPrefix, region } = settings;
  const props = { env: { region }, tags: { programme: stackPrefix } };
  const data = new DataStack(app, `${stackPrefix}Data`, settings, {
    ...props,
    description: 'Fundgate: records, evidence, key and users',
  });
  const description = 'Fundgate: API, workflows, events and alarms';
  return { data, app: new AppStack(app, `${stackPrefix}App`, { ...props, description, settings, data, bundles }) };
}
