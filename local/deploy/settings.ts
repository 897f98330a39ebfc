import { writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';

export const region = 'us-east-1';

/** What the app is told when it is deployed on this machine: sample figures, and where its neighbours are. */
export interface LocalEndpoints {
  readonly textract: string;
  readonly api: string;
}

const heading = '# Written by npm start for the local environment; settings.sample.yaml explains every field.\n';

/** The text of the settings file. */
export function settingsText(endpoints: LocalEndpoints): string {
  return (
    heading +
    stringify({
      stackPrefix: 'Fundgate',
      region,
      senderAddress: 'mdf@vendor.example',
      currency: 'USD',
      fiscalYearStartMonth: 1,
      monthlyBudgetUsd: 50,
      alertAddress: 'operations@vendor.example',
      endpoints,
    })
  );
}

export const writeSettings = (path: string, endpoints: LocalEndpoints): Promise<void> =>
  writeFile(path, settingsText(endpoints));
