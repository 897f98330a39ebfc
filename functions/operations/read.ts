import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { readOperations as contract } from './contracts.ts';
import type { OperationsDeps } from './deps.ts';
import { operationsReport } from './report.ts';

export const readOperations = route(contract, async (_, { table, clock }: OperationsDeps) =>
  ok(await operationsReport(table, clock.now())),
);
