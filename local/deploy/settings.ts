import { writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';

export const region = 'us-east-1';

/** What the app is told when it is deployed on this machine: sample figures, and where its neighbours are. */
export interface Neighbours {
  readonly endpoints: { readonly textract: string; readonly api: string; readonly issuer: string };
  readonly egressGateway: string;
}

const heading = '# Written by npm start for the local environment; settings.sample.yaml explains every field.\n';

/** The text of the settings file. */
export function settingsText(neighbours: Neighbours): string {
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
      ...neighbours,
    })
  );
}

export const writeSettings = (path: string, neighbours: Neighbours): Promise<void> =>
  writeFile(path, settingsText(neighbours));
