import { CloudWatchClient, GetMetricStatisticsCommand } from '@aws-sdk/client-cloudwatch';
import { clientAt } from '../../deploy/credentials.ts';

/** Capacity units of a table. */
export interface Units {
  readonly read: number;
  readonly write: number;
}

/** Metrics come by the minute, so they are counted from some time before, and the play takes the difference. */
const window = 3_600_000;

/** A meter of the table's consumed units from now on; null where the endpoint keeps no such metric. */
export async function meterCapacity(endpoint: string, tableName: string): Promise<() => Promise<Units | null>> {
  const client = new CloudWatchClient(clientAt(endpoint));
  const from = new Date(Date.now() - window);
  const total = async (name: string): Promise<number> => {
    const { Datapoints = [] } = await client.send(
      new GetMetricStatisticsCommand({
        Namespace: 'AWS/DynamoDB',
        MetricName: `Consumed${name}CapacityUnits`,
        Dimensions: [{ Name: 'TableName', Value: tableName }],
        StartTime: from,
        EndTime: new Date(Date.now() + 60_000),
        Period: 60,
        Statistics: ['Sum'],
      }),
    );
    return Datapoints.reduce((sum, { Sum = 0 }) => sum + Sum, 0);
  };
  const before = { read: await total('Read'), write: await total('Write') };
  return async () => {
    const units = { read: (await total('Read')) - before.read, write: (await total('Write')) - before.write };
    return units.write > 0 ? units : null;
  };
}
