import { Duration, type Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Settings } from '../settings.ts';
import type { HouseFunctionDefaults } from './house-function.ts';
import type { ApprovalClient } from './sign-in.ts';

/** What the functions of a deployment find around them. */
export type House = {
  readonly stack: Stack;
  readonly settings: Settings;
  /** Begins the name of everything that has one. */
  readonly namePrefix: string;
  readonly bundles: string;
  readonly table: ITable;
  readonly evidence: IBucket;
  readonly paymentFiles: IBucket;
  readonly key: IKey;
  readonly bus: IEventBus;
  readonly deadLetters: IQueue;
  /** ARNs of the workflows, known before they exist. */
  readonly workflows: { readonly request: string; readonly claim: string; readonly leverAudit: string };
  /** Where the API and the approval page are reached. */
  readonly baseUrl: string;
  /** Who signs approvers in, where that is reached if elsewhere, and as which client, if any, the page asks. */
  readonly signIn: {
    readonly url: string;
    readonly endpoint: string | undefined;
    readonly client: ApprovalClient | undefined;
  };
};

/** The three kinds of functions: one answers a caller, one is called again by its caller, one is called and left alone. */
export const answering = ({ namePrefix, bundles }: House): HouseFunctionDefaults => ({
  namePrefix,
  bundles,
  timeout: Duration.seconds(28),
});
export const stepping = ({ namePrefix, bundles }: House): HouseFunctionDefaults => ({
  namePrefix,
  bundles,
  timeout: Duration.seconds(60),
});
export const listening = ({ namePrefix, bundles, deadLetters }: House): HouseFunctionDefaults => ({
  namePrefix,
  bundles,
  deadLetters,
  timeout: Duration.seconds(60),
});
