import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../functions/store/table.ts';

/** An emulator takes any credentials, and a shell that knows none should reach it. */
const emulatorDefaults = { region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

type Address = { readonly table: string; readonly endpoint?: string | undefined; readonly region?: string | undefined };

export function connect({ table, endpoint, region }: Address): Table {
  const client = new DynamoDBClient({
    ...(endpoint !== undefined && { ...emulatorDefaults, endpoint }),
    ...(region !== undefined && { region }),
  });
  return { client: DynamoDBDocumentClient.from(client), name: table };
}
