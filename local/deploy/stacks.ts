import { readFile } from 'node:fs/promises';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import * as z from 'zod';
import { clientAt } from './credentials.ts';

const ByStack = z.record(z.string(), z.record(z.string(), z.string()));

/** What the deployed stacks tell about themselves; the names are those of the CloudFormation outputs. */
export const StackOutputs = z.object({
  ApiId: z.string(),
  TableName: z.string(),
  EvidenceBucket: z.string(),
  RequestStateMachine: z.string(),
  ClaimStateMachine: z.string(),
  LeverAuditStateMachine: z.string(),
  UserPoolId: z.string(),
  UserPoolClientId: z.string(),
});
export type StackOutputs = z.infer<typeof StackOutputs>;

const byStack = async (path: string) => ByStack.parse(JSON.parse(await readFile(path, 'utf8')));

/** Reads the file that the CDK wrote at the last deployment; all stacks together. */
export async function readStackOutputs(path: string): Promise<StackOutputs> {
  return StackOutputs.parse(Object.assign({}, ...Object.values(await byStack(path))));
}

/** Whether the stacks of the last deployment are (still) there and whole: the endpoint may have lost its state. */
export async function areDeployed(endpoint: string, path: string): Promise<boolean> {
  const names = Object.keys(await byStack(path).catch(() => ({})));
  const client = new CloudFormationClient(clientAt(endpoint));
  const statuses = names.map((StackName) =>
    client.send(new DescribeStacksCommand({ StackName })).then(
      ({ Stacks }) => Stacks?.[0]?.StackStatus,
      () => undefined,
    ),
  );
  return (
    names.length > 0 && (await Promise.all(statuses)).every((status) => /^(CREATE|UPDATE)_COMPLETE$/.test(status ?? ''))
  );
}
