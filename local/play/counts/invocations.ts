import {
  CloudWatchLogsClient,
  DescribeLogGroupsCommand,
  FilterLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { clientAt } from '../../deploy/credentials.ts';

const prefix = '/aws/lambda/';

/** How often each function ran since an instant: Lambda writes one REPORT line for every invocation. */
export async function invocationsSince(endpoint: string, since: number): Promise<Record<string, number>> {
  const client = new CloudWatchLogsClient(clientAt(endpoint));
  const found: [string, number][] = [];
  for (const logGroupName of await logGroups(client)) {
    const reports = await reportsIn(client, logGroupName, since);
    if (reports > 0) found.push([logGroupName.slice(prefix.length), reports]);
  }
  return Object.fromEntries(found.sort(([a], [b]) => a.localeCompare(b)));
}

async function logGroups(client: CloudWatchLogsClient): Promise<string[]> {
  const names: string[] = [];
  let nextToken: string | undefined;
  do {
    const page = await client.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: prefix, nextToken }));
    names.push(...(page.logGroups ?? []).flatMap(({ logGroupName }) => logGroupName ?? []));
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return names;
}

async function reportsIn(client: CloudWatchLogsClient, logGroupName: string, startTime: number): Promise<number> {
  let reports = 0;
  let nextToken: string | undefined;
  do {
    const query = { logGroupName, startTime, filterPattern: '"REPORT RequestId"', nextToken };
    const page = await client.send(new FilterLogEventsCommand(query));
    reports += (page.events ?? []).filter(({ message }) => message?.includes('REPORT RequestId')).length;
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return reports;
}
